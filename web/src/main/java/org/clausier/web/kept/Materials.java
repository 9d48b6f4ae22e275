package org.clausier.web.kept;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
import org.clausier.policy.Policy;
import org.clausier.problem.Outcome;
import org.clausier.usage.FileKind;
import org.clausier.usage.Mapping;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReportReader;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.format.Reports;
import org.clausier.usage.mapping.MappingReader;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.deposit.Deposit;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Digest;
import org.clausier.web.words.Missing;
import org.springframework.stereotype.Component;

/** What an audit is made from: its files, its words, the texts that it is held against. */
@Component
public class Materials {

  private static final String FACTS = "faits.yaml";
  private static final String MAPPING = "correspondances.yaml";

  private final Desk desk;
  private final Courses courses;
  private final Shelf shelf;
  private final Files files;
  private final Deposit deposit;
  private final Sequels sequels;

  public Materials(
      Desk desk, Courses courses, Shelf shelf, Files files, Deposit deposit, Sequels sequels) {
    this.desk = desk;
    this.courses = courses;
    this.shelf = shelf;
    this.files = files;
    this.deposit = deposit;
    this.sequels = sequels;
  }

  public Course course(Kept audit) {
    return courses.byId(audit.course()).orElseThrow(Missing::new);
  }

  /** The reports, as they came. */
  public List<ReportSource> reports(Kept audit) {
    return files.of(audit.id()).stream()
        .filter(Input::isReport)
        .map(i -> ReportSource.of(i.name(), () -> deposit.open(i.place())))
        .toList();
  }

  /** What is said of the files, beside what they say. */
  public Outcome<Reports.Options> options(Kept audit) {
    Optional<FileKind> kind = Optional.ofNullable(audit.kind()).flatMap(FileKind::of);
    Optional<String> sheet = Optional.ofNullable(audit.sheet());
    return mappings(audit)
        .then(m -> Outcome.ok(new Reports.Options(kind, m, sheet, in -> Said.of(in, audit))));
  }

  /** What columns and values mean, as far as somebody said it. */
  public Outcome<List<Mapping>> mappings(Kept audit) {
    if (audit.mapping().isEmpty()) return Outcome.ok(List.of());
    byte[] text = audit.mapping().getBytes(StandardCharsets.UTF_8);
    return MappingReader.read(bare(), MAPPING, text);
  }

  /** The words that reports of this audit are read with, the sessions of its course among them. */
  public ReportWords words(Kept audit) {
    List<Policy> versions = versions(audit);
    List<String> sessions =
        versions.stream()
            .flatMap(v -> v.course().sessions().stream())
            .map(org.clausier.policy.Course.Session::id)
            .distinct()
            .toList();
    return new ReportWords(desk.library(), sessions);
  }

  /** The words of the library alone. */
  public ReportWords bare() {
    return new ReportWords(desk.library(), List.of());
  }

  /** The facts as they were given, without what came since. */
  public Outcome<AuditFile> facts(Kept audit) {
    return AuditFileReader.read(
        desk.library(), FACTS, audit.facts().getBytes(StandardCharsets.UTF_8));
  }

  /** What the engine is asked, its reports among it while they are here. */
  public Outcome<AuditRun.Request> request(Kept audit, LocalDate day) {
    return request(audit, day, List.of());
  }

  /**
   * The same.
   *
   * @param carried tolerances that it is about to have from the audits before
   */
  Outcome<AuditRun.Request> request(Kept audit, LocalDate day, List<Sequels.Granted> carried) {
    return facts(audit)
        .then(
            file ->
                Outcome.ok(
                    new AuditRun.Request(
                        versions(audit),
                        agreements(audit),
                        Optional.of(sequels.after(file, audit, day, carried)),
                        reports(audit),
                        inputs(audit),
                        day,
                        version(),
                        Pseudonyms.forThisAudit(),
                        members(audit))));
  }

  private Optional<ReportSource> members(Kept audit) {
    return files.of(audit.id()).stream()
        .filter(i -> i.role().equals(Input.MEMBERS))
        .findFirst()
        .map(i -> ReportSource.of(i.name(), () -> deposit.open(i.place())));
  }

  public AuditRun run(ReportReader.Format format) {
    return new AuditRun(desk.library(), desk.rules(), desk.articles(), desk.auditRules(), format);
  }

  /** Those published when it began: a later one changes nothing of an audit. */
  List<Policy> versions(Kept audit) {
    Terms terms = shelf.of(course(audit));
    return terms.versions().stream()
        .filter(v -> v.number() <= audit.versions())
        .map(v -> terms.policy(v.number()))
        .toList();
  }

  private List<Agreement> agreements(Kept audit) {
    List<Agreement> all = new ArrayList<>();
    for (Paper p : files.papers(audit.id())) {
      if (!p.role().equals(Paper.AGREEMENT)) continue;
      AgreementReader.read(desk.library(), p.name(), p.content().getBytes(StandardCharsets.UTF_8))
          .match(
              all::add,
              problems -> {
                throw new IllegalStateException(problems.toString());
              });
    }
    return all;
  }

  /** The fingerprints that the report prints: versions as they were published, then the files. */
  private List<AuditReport.Input> inputs(Kept audit) {
    Course course = course(audit);
    Stream<AuditReport.Input> published =
        shelf.of(course).versions().stream()
            .filter(v -> v.number() <= audit.versions())
            .map(v -> input(course.slug() + "-v" + v.number() + ".yaml", v.sha256()));
    Stream<AuditReport.Input> papers =
        files.papers(audit.id()).stream().map(p -> input(p.name(), p.sha256()));
    Stream<AuditReport.Input> members =
        files.of(audit.id()).stream()
            .filter(i -> !i.isReport())
            .map(i -> input(i.name(), i.sha256()));
    List<AuditReport.Input> all =
        new ArrayList<>(Stream.of(published, papers, members).flatMap(s -> s).toList());
    all.add(input(FACTS, Digest.of(audit.facts())));
    if (!audit.mapping().isEmpty()) all.add(input(MAPPING, Digest.of(audit.mapping())));
    return all;
  }

  private static AuditReport.Input input(String name, String sha256) {
    return new AuditReport.Input(name, sha256);
  }

  static String version() {
    return Optional.ofNullable(Materials.class.getPackage().getImplementationVersion()).orElse("?");
  }
}
