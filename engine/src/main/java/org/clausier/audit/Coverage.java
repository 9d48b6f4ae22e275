package org.clausier.audit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The days that a report covers, both included: as declared, else those of the uses found. */
public record Coverage(LocalDate from, LocalDate to) {

  /** Empty when nothing was declared nor found. */
  public static Optional<Coverage> of(AuditReport report) {
    return of(report.file().declared(), report.uses().stream().map(c -> c.use()).toList());
  }

  static Optional<Coverage> of(Declared declared, List<JudgedUse> uses) {
    Optional<LocalDate> from =
        declared
            .from()
            .or(() -> uses.stream().map(u -> u.count().first()).min(Comparator.naturalOrder()));
    Optional<LocalDate> to =
        declared
            .to()
            .or(() -> uses.stream().map(u -> u.count().last()).max(Comparator.naturalOrder()));
    return from.flatMap(f -> to.filter(t -> !t.isBefore(f)).map(t -> new Coverage(f, t)));
  }

  boolean has(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
