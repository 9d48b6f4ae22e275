package org.clausier.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clausier.agreement.Agreement;
import org.clausier.amount.Cents;
import org.clausier.library.Library;
import org.clausier.ruling.Dossier;

/** What the penalty clauses of signed agreements come to (domain § 5.5, F). */
final class Penalties {

  private final Library library;
  private final Dossier dossier;
  private final AuditFile file;
  private final LocalDate day;

  Penalties(Library library, Dossier dossier, AuditFile file, LocalDate day) {
    this.library = library;
    this.dossier = dossier;
    this.file = file;
    this.day = day;
  }

  /** One for each agreement that has such a clause and a breach that it punishes. */
  List<Settlement.Penalty> of(List<Finding> findings) {
    List<Settlement.Penalty> penalties = new ArrayList<>();
    for (Agreement a : dossier.agreements()) {
      if (a.signed().isEmpty() || a.penalty().isEmpty()) continue;
      Agreement.Penalty clause = a.penalty().get();
      long count =
          findings.stream()
              .filter(f -> punished(f, a, clause))
              .mapToLong(f -> clause.perUse() ? f.count().events() : 1)
              .sum();
      if (count > 0) penalties.add(penalty(a, clause, count));
    }
    return penalties;
  }

  private Settlement.Penalty penalty(Agreement a, Agreement.Penalty clause, long count) {
    Cents whole = clause.amount().times(count);
    Cents capped = clause.cap().map(whole::min).orElse(whole);
    boolean noticed = file.declared().formalNotice().filter(d -> !d.isAfter(day)).isPresent();
    return new Settlement.Penalty(
        a.id(), count, clause.amount(), capped, !capped.equals(whole), noticed);
  }

  private boolean punished(Finding f, Agreement a, Agreement.Penalty clause) {
    boolean bound =
        f.use().map(JudgedUse::bond).filter(new Bond.Signed(a.id())::equals).isPresent();
    return f.verdict() == AuditVerdict.BREACH
        && bound
        && !f.tolerated()
        && clause.practices().stream()
            .anyMatch(
                p ->
                    f.practice()
                        .filter(done -> library.practiceTree().isWithin(done, p))
                        .isPresent());
  }
}
