package org.clausier.request;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.clausier.library.Library;

/** The agreement that fits who asks and what for; its id is that of its document. */
public enum Instrument {
  /** A school or a university, for its own learners. */
  PARTNERSHIP,
  /** An organisation, for its own staff. */
  COMPANY_LICENCE,
  /** Who accompanies learners for a price, or teaches with the course. */
  RESELLER_LICENCE,
  /** Who lists the course, or sells a chosen access to it. */
  LISTING_AGREEMENT,
  /** A training action paid by others than those who are trained. */
  TRAINING_AGREEMENT,
  /** A person who pays for a training action. */
  TRAINING_CONTRACT;

  private static final Set<Instrument> OFFERED = Set.of(PARTNERSHIP, COMPANY_LICENCE);
  private static final Set<String> RESALE = Set.of("curate-resell-access", "white-label-resale");
  private static final String COACHING = "paid-coaching-third-party";
  private static final String CERTIFICATION = "cpf-certification";

  /**
   * What the practices that are not free call for, else what the party does (domain § 2.1).
   *
   * @param practices those that a price or an agreement bears on
   */
  static Instrument of(Library library, String audience, Collection<String> practices) {
    if (library.audienceTree().isWithin(audience, "individual")) return TRAINING_CONTRACT;
    if (practices.stream().anyMatch(RESALE::contains)) return LISTING_AGREEMENT;
    if (practices.contains(COACHING)) return RESELLER_LICENCE;
    if (practices.contains(CERTIFICATION)) return TRAINING_AGREEMENT;
    return ofParty(library, audience);
  }

  private static Instrument ofParty(Library library, String audience) {
    if (library.audienceTree().isWithin(audience, "education")) return PARTNERSHIP;
    if (library.audienceTree().isWithin(audience, "aggregator")) return LISTING_AGREEMENT;
    if (library.audienceTree().isWithin(audience, "training-organisation")) return RESELLER_LICENCE;
    if (library.audienceTree().isWithin(audience, "funder")) return TRAINING_AGREEMENT;
    return COMPANY_LICENCE;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether its document is written. */
  public boolean offered() {
    return OFFERED.contains(this);
  }
}
