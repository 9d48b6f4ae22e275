package org.clausier.web.selfcheck;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.clausier.audit.AuditReport;
import org.clausier.problem.Outcome;
import org.clausier.usage.ReportSource;
import org.clausier.web.audit.Auditing;
import org.clausier.web.audit.Handed;
import org.clausier.web.audit.ReportTables;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.deposit.Deposit;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.clausier.web.intake.Asked;
import org.clausier.web.intake.FactsText;
import org.clausier.web.intake.Handing;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** What is told or handed over, read as an audit reads it: the same run, and nothing stays. */
@Component
class SelfCheck {

  /** At once, for strangers may be many: the others wait a little. */
  private static final int AT_ONCE = 2;

  private static final long PATIENCE = 15;

  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final Desk desk;
  private final Today today;
  private final Auditing auditing;
  private final ReportTables tables;
  private final Deposit deposit;
  private final Oneself oneself;

  SelfCheck(
      Desk desk,
      Today today,
      Auditing auditing,
      ReportTables tables,
      Deposit deposit,
      Oneself oneself) {
    this.desk = desk;
    this.today = today;
    this.auditing = auditing;
    this.tables = tables;
    this.deposit = deposit;
    this.oneself = oneself;
  }

  Declaration declaration() {
    return new Declaration(desk.library());
  }

  /**
   * What was said and brought, ready to be read.
   *
   * @param declared by hand, as a report; empty when nothing was
   */
  record Matter(Handed handed, String declared, boolean agreed) {}

  /** Everything that is to be read; empty once something is wrong, which the form is told. */
  Optional<Matter> matter(
      Terms terms, Version shown, Asked asked, Handing.Brought brought, Language language) {
    Optional<Handed.Sheet> agreement = oneself.agreement(terms, asked, brought, language);
    Optional<Handed.Sheet> facts = oneself.facts(terms, asked, brought, agreement, language);
    List<Declaration.Line> lines = declaration().lines(terms.policy(shown.number()), language);
    String declared = declaration().csv(asked, lines, day(asked.period()), language);
    List<ReportSource> reports = new ArrayList<>();
    for (Handing.Long r : brought.reports()) {
      if (r.field().equals("releve") && r.kept().size() == 0) {
        asked.wrong("releve", "import-empty");
      }
      if (r.field().equals("releve")) reports.add(source(r));
    }
    if (!declared.isEmpty()) {
      reports.add(ReportSource.of(Declaration.NAME, declared.getBytes(StandardCharsets.UTF_8)));
    }
    if (reports.isEmpty()) asked.wrong("releve", "check-nothing");
    if (!asked.isRight()) return Optional.empty();
    Handed handed =
        new Handed(
            reports,
            facts,
            agreement.stream().toList(),
            brought.reports().stream()
                .filter(r -> r.field().equals("appartenances"))
                .findFirst()
                .map(r -> Handed.Sheet.of(r.name(), () -> deposit.open(r.kept().place()))),
            brought
                .paper("correspondances")
                .map(p -> new Handed.Sheet(p.name(), p.bytes()))
                .stream()
                .toList(),
            Optional.empty(),
            Optional.empty());
    return Optional.of(new Matter(handed, declared, agreement.isPresent()));
  }

  private ReportSource source(Handing.Long report) {
    return ReportSource.of(report.name(), () -> deposit.open(report.kept().place()));
  }

  /** The last day of the period, and none to come: the terms that matter are the latest. */
  private LocalDate day(FactsText.Period period) {
    return period.to().filter(to -> to.isBefore(today.day())).orElse(today.day());
  }

  /** The versions that governed the period, when there were several: a hand tells no days. */
  List<Version> changed(Terms terms, FactsText.Period period) {
    LocalDate last = day(period);
    Optional<LocalDate> first = period.from().filter(from -> !from.isAfter(last));
    if (first.isEmpty()) return List.of();
    return terms.versions().stream()
        .filter(v -> v.effective().isAfter(first.get()) && !v.effective().isAfter(last))
        .toList();
  }

  /** The report, or what is wrong; empty when too many people check at once. */
  Optional<Outcome<AuditReport>> read(Terms terms, Handed handed) {
    try {
      if (!places.tryAcquire(PATIENCE, TimeUnit.SECONDS)) return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(auditing.alone(terms, handed));
    } finally {
      places.release();
    }
  }

  /** A mapping of the columns of a report that is not understood, to be completed. */
  Optional<String> mapping(Handed handed, Language language) {
    return handed.reports().stream()
        .filter(r -> !r.name().equals(Declaration.NAME))
        .findFirst()
        .flatMap(
            r ->
                tables
                    .mapping(r, handed.mappings(), handed.kind(), language)
                    .match(Optional::of, problems -> Optional.<String>empty()));
  }
}
