package org.clausier.web.editor;

/** Drafts that the tests of the editor begin with. */
public final class Texts {

  private Texts() {}

  /** Two fees, a few cells, a vague promise, a right question and a wrong one. */
  public static final String STARTED =
      """
      clausier: 1
      policy: %s
      version: 1
      notice: 30
      producer: { name: Atelier Lumen, country: FR }
      course: { title: Piloter un projet, licence: all-rights-reserved }
      access: { account: none, data: [] }
      grid:
        follow-individually: { everyone: free }
        enrol-cohort:
          school: free
          company: { verdict: paid, fee: seat, conditions: [ { prior-notice: { days: 15 } } ] }
        mandate-employees:
          company: { verdict: free, announced: { text: une contribution demandée à terme } }
        rehost-outside-site: { organisation: agreement, individual: forbidden }
      fees:
        seat: { unit: active-learner, per: session, price: 90.00 }
        screening: { unit: session, price: 350.00 }
      questions:
        - ask: Un particulier suit le cours. Est-ce gratuit ?
          use: { audience: individual, practice: follow-individually, day: 2027-01-15 }
          expect: { verdict: free }
        - ask: Une entreprise débriefe avec projection. Paie-t-elle ?
          use: { audience: company, practice: internal-debriefing-screening, day: 2027-01-15 }
          expect: { verdict: paid, fee: screening }
      """;

  /** Nothing is decided. */
  public static final String EMPTY =
      """
      clausier: 1
      policy: %s
      version: 1
      producer: { name: Atelier Lumen, country: FR }
      course: { title: Piloter un projet, licence: all-rights-reserved }
      access: { account: none, data: [] }
      grid: {}
      """;
}
