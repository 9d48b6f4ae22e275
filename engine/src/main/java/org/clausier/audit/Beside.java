package org.clausier.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausier.amount.Cents;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/** Puts a report beside the previous one of the same organisation, course and agreements. */
final class Beside {

  private final AuditReport report;
  private final Previous previous;

  private Beside(AuditReport report, Previous previous) {
    this.report = report;
    this.previous = previous;
  }

  /**
   * @param name of the file it was read from
   */
  static Outcome<AuditReport> of(AuditReport report, String name, Previous previous) {
    List<Problem> problems = new ArrayList<>();
    String organisation = report.file().organisation().name();
    if (!previous.organisation().equals(organisation)) {
      problems.add(
          Problem.error(Source.of(name), "previous-other", previous.organisation(), organisation));
    }
    if (!previous.course().equals(report.course())) {
      problems.add(
          Problem.error(Source.of(name), "previous-other", previous.course(), report.course()));
    }
    Set<String> now =
        new TreeSet<>(report.dossier().agreements().stream().map(a -> a.id()).toList());
    if (!previous.agreements().isEmpty() && !now.isEmpty() && disjoint(previous, now)) {
      problems.add(
          Problem.error(
              Source.of(name),
              "previous-other",
              String.join(", ", previous.agreements()),
              String.join(", ", now)));
    }
    if (previous.day().isAfter(report.day())) {
      problems.add(
          Problem.error(Source.of(name), "previous-later", previous.day() + "", report.day() + ""));
    }
    return problems.isEmpty()
        ? Outcome.ok(new Beside(report, previous).marked())
        : Outcome.refused(problems);
  }

  private static boolean disjoint(Previous previous, Set<String> now) {
    return previous.agreements().stream().noneMatch(now::contains);
  }

  private AuditReport marked() {
    Map<String, Previous.Told> before = new HashMap<>();
    previous.findings().forEach(t -> before.put(t.id(), t));
    Map<String, Cents> amounts = new TreeMap<>();
    previous.findings().forEach(t -> t.amount().ifPresent(a -> amounts.put(t.id(), a)));
    List<Finding> findings = new ArrayList<>();
    for (Finding f : report.findings()) {
      boolean known = before.remove(f.id()) != null;
      boolean good = f.verdict() == AuditVerdict.COMPLIANT;
      findings.add(
          good
              ? f
              : f.with(f.sequel().with(known ? Sequel.History.PERSISTING : Sequel.History.NEW)));
    }
    Fates fates = new Fates(report, previous);
    List<Since.Gone> gone =
        previous.findings().stream()
            .filter(t -> before.containsKey(t.id()) && t.asksFor())
            .map(fates::of)
            .toList();
    return report.beside(
        findings,
        Optional.of(new Since(previous.audit(), previous.day(), previous.net(), amounts, gone)));
  }
}
