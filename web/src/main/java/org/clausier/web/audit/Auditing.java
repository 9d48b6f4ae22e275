package org.clausier.web.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.audit.AuditFile;
import org.clausier.audit.AuditFileReader;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditRun;
import org.clausier.audit.PreviousReader;
import org.clausier.policy.Policy;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.Mapping;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.format.Reports;
import org.clausier.usage.mapping.MappingReader;
import org.clausier.web.course.Agreements;
import org.clausier.web.course.Terms;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.springframework.stereotype.Component;

/**
 * The audit of what is handed over, against every published version of a course and the agreements
 * that the installation holds: the same run as {@code clausier audit}. Nothing of it is kept.
 */
@Component
public class Auditing {

  private final Desk desk;
  private final Today today;
  private final Agreements agreements;

  Auditing(Desk desk, Today today, Agreements agreements) {
    this.desk = desk;
    this.today = today;
    this.agreements = agreements;
  }

  /** The report, or everything that is wrong in what was handed over. */
  public Outcome<AuditReport> of(Terms terms, Handed handed) {
    return of(terms, handed, agreements.of(terms.course().id()));
  }

  /**
   * The same for somebody whom the installation does not know: no agreement is looked at but those
   * handed over, for they are told to nobody else.
   */
  public Outcome<AuditReport> alone(Terms terms, Handed handed) {
    return of(terms, handed, List.of());
  }

  private Outcome<AuditReport> of(Terms terms, Handed handed, List<Agreement> known) {
    List<Problem> problems = new ArrayList<>();
    List<Agreement> signed = new ArrayList<>(known);
    for (Handed.Sheet sheet : handed.agreements()) {
      AgreementReader.read(desk.library(), sheet.name(), sheet.bytes())
          .match(
              a -> signed.stream().noneMatch(s -> s.id().equals(a.id())) && signed.add(a),
              problems::addAll);
    }
    Optional<AuditFile> facts =
        handed
            .facts()
            .flatMap(
                sheet ->
                    AuditFileReader.read(desk.library(), sheet.name(), sheet.bytes())
                        .match(
                            Optional::of,
                            refused -> {
                              problems.addAll(refused);
                              return Optional.empty();
                            }));
    ReportWords words = new ReportWords(desk.library(), List.of());
    List<Mapping> mappings = new ArrayList<>();
    for (Handed.Sheet sheet : handed.mappings()) {
      MappingReader.read(words, sheet.name(), sheet.bytes())
          .match(mappings::addAll, problems::addAll);
    }
    if (handed.facts().isEmpty() && signed.size() != 1) {
      problems.add(Problem.error(Source.of("facts"), "audit-who-unknown"));
    }
    if (!problems.isEmpty()) return Outcome.refused(problems);
    return run(new Reports.Options(handed.kind(), mappings))
        .of(
            new AuditRun.Request(
                versions(terms),
                signed,
                facts,
                handed.reports(),
                inputs(terms, handed),
                today.day(),
                version(),
                Pseudonyms.forThisAudit(),
                handed.members().map(m -> ReportSource.of(m.name(), m.bytes()))))
        .then(report -> beside(report, handed));
  }

  private Outcome<AuditReport> beside(AuditReport report, Handed handed) {
    if (handed.previous().isEmpty()) return Outcome.ok(report);
    Handed.Sheet before = handed.previous().get();
    return PreviousReader.read(desk.library(), before.name(), before.bytes())
        .then(previous -> report.since(before.name(), previous));
  }

  private AuditRun run(Reports.Options options) {
    return new AuditRun(
        desk.library(), desk.rules(), desk.articles(), desk.auditRules(), Reports.format(options));
  }

  private static List<Policy> versions(Terms terms) {
    return terms.versions().stream().map(v -> terms.policy(v.number())).toList();
  }

  /** The fingerprints that the report prints: versions as they were published, then the files. */
  private static List<AuditReport.Input> inputs(Terms terms, Handed handed) {
    Stream<AuditReport.Input> published =
        terms.versions().stream()
            .map(
                v ->
                    new AuditReport.Input(
                        terms.course().slug() + "-v" + v.number() + ".yaml", v.sha256()));
    Stream<AuditReport.Input> files =
        handed.beside().map(sheet -> new AuditReport.Input(sheet.name(), sheet.sha256()));
    return Stream.concat(published, files).toList();
  }

  private static String version() {
    return Optional.ofNullable(Auditing.class.getPackage().getImplementationVersion()).orElse("?");
  }
}
