package org.clausier.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clausier.agreement.Agreement;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.ruling.Dossier;
import org.clausier.tally.Stretches;

/**
 * Every day on which an answer may change: a version comes into force, an agreement begins or ends,
 * a term begins or ends, terms are accepted. Between two of them, one ruling holds.
 */
final class Calendar {

  private Calendar() {}

  /**
   * @param day of the audit: what is dated after it is told apart
   */
  static Stretches of(Dossier dossier, AuditFile file, LocalDate day) {
    List<LocalDate> cuts = new ArrayList<>(List.of(day.plusDays(1)));
    for (Policy p : dossier.versions()) {
      p.effective().ifPresent(cuts::add);
      p.terms().forEach(t -> term(t, cuts));
    }
    for (Agreement a : dossier.agreements()) {
      anniversaries(a, cuts);
      cuts.add(a.to().plusDays(1));
      a.grants().forEach(t -> term(t, cuts));
    }
    file.acceptances().forEach(a -> cuts.add(a.day()));
    return new Stretches(cuts);
  }

  /** Where a year of an agreement begins, a price by the year does too. */
  private static void anniversaries(Agreement a, List<LocalDate> cuts) {
    for (int n = 0; !a.from().plusYears(n).isAfter(a.to()); n++) cuts.add(a.from().plusYears(n));
  }

  private static void term(Term term, List<LocalDate> cuts) {
    term.from().ifPresent(cuts::add);
    term.to().ifPresent(d -> cuts.add(d.plusDays(1)));
  }
}
