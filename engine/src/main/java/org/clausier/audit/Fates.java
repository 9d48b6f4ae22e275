package org.clausier.audit;

import static org.clausier.audit.Since.Why.FILE_MISSING;
import static org.clausier.audit.Since.Why.INCONCLUSIVE;
import static org.clausier.audit.Since.Why.LATER_DAYS;
import static org.clausier.audit.Since.Why.NO_LONGER_BOUND;
import static org.clausier.audit.Since.Why.NO_LONGER_DECLARED;
import static org.clausier.audit.Since.Why.OTHER_DAYS;
import static org.clausier.audit.Since.Why.OTHER_FINDING;
import static org.clausier.audit.Since.Why.SAME_DAYS;
import static org.clausier.audit.Since.Why.STILL_DECLARED;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.clausier.usage.Reading;

/**
 * Tells why a finding of the previous audit is not in this one. It is settled only when what it
 * spoke of was looked at: the same days for a sum, these or later ones for what one does. What was
 * withdrawn, or not handed over, settles nothing.
 */
final class Fates {

  /** What one does, and may cease to do; a sum stays due, what is unproven stays so. */
  private static final Set<AuditVerdict> CONDUCT =
      EnumSet.of(
          AuditVerdict.BREACH,
          AuditVerdict.UNLICENSED_USE,
          AuditVerdict.TO_REGULARISE,
          AuditVerdict.UNDECIDED,
          AuditVerdict.NOT_BOUND);

  private final AuditReport report;
  private final Previous previous;
  private final Optional<Coverage> coverage;

  Fates(AuditReport report, Previous previous) {
    this.report = report;
    this.previous = previous;
    this.coverage = Coverage.of(report);
  }

  Since.Gone of(Previous.Told t) {
    if (!stillBound(t)) return gone(t, NO_LONGER_BOUND, t.bond().orElse(""));
    if (t.declared()) return gone(t, stillDeclared(t) ? STILL_DECLARED : NO_LONGER_DECLARED, "");
    Optional<String> file = missing(t);
    if (file.isPresent()) return gone(t, FILE_MISSING, file.get());
    if (!sameDays(t) && !later(t)) return gone(t, OTHER_DAYS, "");
    if (report.inconclusive()) return gone(t, INCONCLUSIVE, "");
    if (sameDays(t)) {
      return inItsPlace(t)
          .map(f -> gone(t, OTHER_FINDING, f.id()))
          .orElseGet(() -> gone(t, SAME_DAYS, ""));
    }
    return gone(t, LATER_DAYS, "");
  }

  private static Since.Gone gone(Previous.Told t, Since.Why why, String by) {
    return new Since.Gone(t, why, by);
  }

  private boolean stillBound(Previous.Told t) {
    String bond = t.bond().orElse(new Bond.None().id());
    return bond.equals(new Bond.None().id())
        || report.dossier().agreements().stream()
            .anyMatch(a -> a.id().equals(bond) && a.signed().isPresent())
        || report.file().acceptances().stream()
            .anyMatch(a -> new Bond.Accepted(a.version(), a.day(), a.by()).id().equals(bond));
  }

  private boolean stillDeclared(Previous.Told t) {
    Declared declared = report.file().declared();
    if (t.invoice().isPresent()) {
      return report.file().invoices().stream()
          .anyMatch(i -> i.reference().equals(t.invoice().get()));
    }
    if (t.sample().isPresent()) {
      return declared.samples().stream()
          .anyMatch(
              s -> s.subject().id().equals(t.sample().get()) && s.practice().equals(t.practice()));
    }
    return declared.reportDue().isPresent() && declared.reportDue().equals(t.first());
  }

  /** A file it rests on that is not there, and that no other replaces. */
  private Optional<String> missing(Previous.Told t) {
    if (report.readings().size() >= previous.reports().size()) return Optional.empty();
    Collection<String> files = t.files().isEmpty() ? previous.reports().keySet() : t.files();
    return files.stream().sorted().filter(f -> !handedOver(f)).findFirst();
  }

  private boolean handedOver(String file) {
    String sha256 = previous.reports().getOrDefault(file, "");
    return report.readings().stream()
        .anyMatch(r -> lastPart(r).equals(lastPart(file)) || r.sha256().equals(sha256));
  }

  private static String lastPart(Reading reading) {
    return lastPart(reading.report());
  }

  private static String lastPart(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private boolean sameDays(Previous.Told t) {
    return coverage
        .filter(c -> t.first().filter(c::has).isPresent() && t.last().filter(c::has).isPresent())
        .isPresent();
  }

  private boolean later(Previous.Told t) {
    return CONDUCT.contains(t.verdict())
        && coverage.filter(c -> t.last().filter(c.to()::isAfter).isPresent()).isPresent();
  }

  private Optional<Finding> inItsPlace(Previous.Told t) {
    return report.findings().stream()
        .filter(f -> f.verdict() != AuditVerdict.COMPLIANT)
        .filter(f -> f.practice().isPresent() && f.practice().equals(t.practice()))
        .filter(f -> meet(f, t.first().orElseThrow(), t.last().orElseThrow()))
        .findFirst();
  }

  private static boolean meet(Finding f, LocalDate first, LocalDate last) {
    return f.first().filter(d -> !d.isAfter(last)).isPresent()
        && f.last().filter(d -> !d.isBefore(first)).isPresent();
  }
}
