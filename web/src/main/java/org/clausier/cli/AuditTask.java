package org.clausier.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.audit.AuditFile;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditRun;
import org.clausier.audit.PreviousReader;
import org.clausier.audit.export.AuditCsv;
import org.clausier.audit.export.AuditWorkbook;
import org.clausier.audit.words.AuditJson;
import org.clausier.audit.words.AuditText;
import org.clausier.policy.PolicyFile;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.usage.KeyReader;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReportSource;
import org.clausier.usage.format.Reports;
import org.clausier.yaml.YamlFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clausier audit}: usage reports held against the terms in force on the day of each use. */
@Command(name = "audit")
final class AuditTask extends Task {

  /** The variable of the environment that may hold the key of learners. */
  private static final String KEY = "CLAUSIER_AUDIT_KEY";

  private static final List<String> FORMATS = List.of("text", "json", "html", "pdf", "xlsx", "csv");

  @Parameters List<Path> reports = new ArrayList<>();

  @Option(names = "--policy")
  List<Path> policies = new ArrayList<>();

  @Option(names = "--agreement")
  List<Path> agreements = new ArrayList<>();

  @Option(names = "--facts")
  Optional<Path> facts = Optional.empty();

  @Option(names = "--previous")
  Optional<Path> previous = Optional.empty();

  @Option(names = "--key")
  Optional<Path> key = Optional.empty();

  @Option(names = "--members")
  Optional<Path> members = Optional.empty();

  @Mixin TableOptions tables = new TableOptions();

  @Option(names = "--format")
  Optional<String> format = Optional.empty();

  @Option(names = "--json")
  boolean json;

  @Option(names = {"--out", "-o"})
  Optional<Path> out = Optional.empty();

  @Override
  Exit run(Voice voice) {
    Optional<String> asked = json ? Optional.of("json") : format;
    Printed printed = new Printed(voice, out, asked, FORMATS);
    List<Problem> problems = new ArrayList<>(printed.misuse());
    if (reports.isEmpty()) problems.addAll(option("argument-missing", "REPORT"));
    if (policies.isEmpty() && !tables.suggestMapping) {
      problems.addAll(option("option-missing", "--policy"));
    }
    problems.addAll(tables.misuse(reports));
    if (!problems.isEmpty()) return voice.refuseOptions(problems);
    if (tables.suggestMapping) return tables.suggest(voice, reports.get(0), printed);
    return tables.read(voice).match(options -> audit(voice, options, printed), voice::refuse);
  }

  private Exit audit(Voice voice, Reports.Options options, Printed printed) {
    ReadingBar bar = new ReadingBar(voice, reports);
    AuditRun audits = new Desk(voice.library()).audits(bar.over(Reports.format(options)));
    return request(voice)
        .then(request -> learners(voice).then(p -> Outcome.ok(request.with(p))))
        .match(
            request ->
                bar.watch(() -> audits.of(request))
                    .then(report -> beside(voice, report))
                    .match(
                        report ->
                            Exit.worse(
                                print(voice, report, printed),
                                annotate(voice, audits, request, options)),
                        voice::refuse),
            voice::refuse);
  }

  private Exit annotate(
      Voice voice, AuditRun audits, AuditRun.Request request, Reports.Options options) {
    List<Problem> problems =
        audits
            .words(request)
            .match(w -> tables.annotate(voice, request.reports().get(0), w, options), p -> p);
    return problems.isEmpty() ? Exit.CLEAN : voice.refuse(problems);
  }

  private Outcome<AuditRun.Request> request(Voice voice) {
    Inputs inputs = new Inputs(voice.library());
    Outcome<List<Path>> versions = Inputs.inFolders(policies, "policy");
    Outcome<List<Path>> signed = Inputs.inFolders(agreements, "agreement");
    return versions.then(
        v ->
            signed.then(
                s ->
                    inputs
                        .policies(v)
                        .then(
                            p ->
                                inputs
                                    .agreements(s)
                                    .then(
                                        a ->
                                            facts(inputs)
                                                .then(
                                                    f ->
                                                        inputs
                                                            .reports(reports)
                                                            .then(
                                                                r ->
                                                                    request(
                                                                        voice,
                                                                        p,
                                                                        a,
                                                                        f,
                                                                        r,
                                                                        fingerprints(v, s))))))));
  }

  private Outcome<AuditRun.Request> request(
      Voice voice,
      List<PolicyFile> versions,
      List<org.clausier.agreement.Agreement> signed,
      List<AuditFile> known,
      List<ReportSource> sources,
      List<AuditReport.Input> files) {
    return new Inputs(voice.library())
        .reports(members.stream().toList())
        .then(
            table ->
                Outcome.ok(
                    request(
                        voice,
                        versions,
                        signed,
                        known,
                        sources,
                        files,
                        table.stream().findFirst())));
  }

  private static AuditRun.Request request(
      Voice voice,
      List<PolicyFile> versions,
      List<org.clausier.agreement.Agreement> signed,
      List<AuditFile> known,
      List<ReportSource> sources,
      List<AuditReport.Input> files,
      Optional<ReportSource> table) {
    return new AuditRun.Request(
        versions.stream().map(PolicyFile::policy).toList(),
        signed,
        known.stream().findFirst(),
        sources,
        files,
        voice.world().today(),
        Help.programVersion(),
        Pseudonyms.forThisAudit(),
        table);
  }

  /** Under the key of a file, else of the environment, else one that is forgotten with this run. */
  private Outcome<Pseudonyms> learners(Voice voice) {
    if (key.isPresent()) {
      String name = key.get().toString();
      return YamlFile.read(key.get()).then(bytes -> KeyReader.read(name, bytes));
    }
    String set = voice.world().environment().getOrDefault(KEY, "");
    return set.isEmpty()
        ? Outcome.ok(Pseudonyms.forThisAudit())
        : KeyReader.read(KEY, set.getBytes(StandardCharsets.UTF_8));
  }

  private Outcome<AuditReport> beside(Voice voice, AuditReport report) {
    if (previous.isEmpty()) return Outcome.ok(report);
    String name = previous.get().toString();
    return YamlFile.read(previous.get())
        .then(bytes -> PreviousReader.read(voice.library(), name, bytes))
        .then(before -> report.since(name, before));
  }

  private Outcome<List<AuditFile>> facts(Inputs inputs) {
    return inputs.facts(facts.stream().toList());
  }

  private List<AuditReport.Input> fingerprints(List<Path> versions, List<Path> signed) {
    List<Path> all = new ArrayList<>(versions);
    all.addAll(signed);
    all.addAll(facts.stream().toList());
    all.addAll(tables.mappings);
    all.addAll(previous.stream().toList());
    all.addAll(members.stream().toList());
    return all.stream().map(Inputs::fingerprint).toList();
  }

  private static Exit print(Voice voice, AuditReport report, Printed printed) {
    Exit exit = report.clean() ? Exit.CLEAN : Exit.FINDINGS;
    String name = "audit-" + report.file().id();
    return Exit.worse(
        exit,
        switch (printed.format()) {
          case "json" ->
              text(printed, AuditJson.of(voice.library(), report, voice.language()), name);
          case "text" ->
              text(printed, AuditText.of(voice.library(), report, voice.language()), name);
          case "xlsx" ->
              printed.bytes(AuditWorkbook.of(voice.library(), report, voice.language()), name);
          case "csv" -> printed.bytes(AuditCsv.of(voice.library(), report, voice.language()), name);
          default ->
              printed.document(
                  org.clausier.audit.words.AuditDocument.of(
                      voice.library(), report, voice.language()),
                  report.versions().stream()
                      .findFirst()
                      .map(p -> p.producer().name())
                      .orElse(report.dossier().versions().get(0).producer().name()),
                  name);
        });
  }

  private static Exit text(Printed printed, String text, String name) {
    String whole = text.endsWith("\n") ? text : text + "\n";
    return printed.bytes(whole.getBytes(StandardCharsets.UTF_8), name);
  }
}
