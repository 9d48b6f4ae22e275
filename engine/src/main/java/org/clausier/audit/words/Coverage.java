package org.clausier.audit.words;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.clausier.audit.AuditReport;

/** The days that a report covers, both included: as declared, else those of the uses found. */
record Coverage(LocalDate from, LocalDate to) {

  /** Empty when nothing was declared nor found. */
  static Optional<Coverage> of(AuditReport report) {
    Optional<LocalDate> from =
        report
            .file()
            .declared()
            .from()
            .or(
                () ->
                    report.uses().stream()
                        .map(c -> c.use().count().first())
                        .min(Comparator.naturalOrder()));
    Optional<LocalDate> to =
        report
            .file()
            .declared()
            .to()
            .or(
                () ->
                    report.uses().stream()
                        .map(c -> c.use().count().last())
                        .max(Comparator.naturalOrder()));
    return from.flatMap(f -> to.filter(t -> !t.isBefore(f)).map(t -> new Coverage(f, t)));
  }
}
