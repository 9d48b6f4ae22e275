package org.clausier.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.audit.AuditFile;
import org.clausier.audit.AuditRun;
import org.clausier.diff.Diff;
import org.clausier.diff.effect.Effects;
import org.clausier.diff.text.TextDiff;
import org.clausier.diff.words.Comparison;
import org.clausier.diff.words.DiffJson;
import org.clausier.diff.words.DiffText;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReportSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clausier diff}: what changed from a version to another. */
@Command(name = "diff")
final class DiffTask extends Task {

  @Parameters List<Path> policies = new ArrayList<>();

  @Option(names = "--report")
  List<Path> reports = new ArrayList<>();

  @Option(names = "--agreement")
  List<Path> agreements = new ArrayList<>();

  @Option(names = "--facts")
  Optional<Path> facts = Optional.empty();

  @Option(names = "--format")
  Optional<String> format = Optional.empty();

  @Option(names = "--json")
  boolean json;

  @Option(names = {"--out", "-o"})
  Optional<Path> out = Optional.empty();

  @Override
  Exit run(Voice voice) {
    Optional<String> asked = json ? Optional.of("json") : format;
    Printed printed = new Printed(voice, out, asked, List.of("text", "json"));
    List<Problem> problems = new ArrayList<>(printed.misuse());
    if (policies.size() < 2) {
      problems.addAll(option("argument-missing", policies.isEmpty() ? "OLD" : "NEW"));
    } else if (policies.size() > 2) {
      problems.addAll(option("argument-unexpected", policies.get(2).toString()));
    }
    if (reports.isEmpty() && (facts.isPresent() || !agreements.isEmpty())) {
      problems.addAll(option("option-missing", "--report"));
    }
    if (!problems.isEmpty()) return voice.refuseOptions(problems);
    Desk desk = new Desk(voice.library());
    return new Inputs(voice.library())
        .policies(policies)
        .then(files -> compared(desk, voice, files))
        .match(c -> print(voice, c, printed), voice::refuse);
  }

  private Outcome<Comparison> compared(Desk desk, Voice voice, List<PolicyFile> files) {
    Policy old = files.get(0).policy();
    Policy now = files.get(1).policy();
    TextDiff.Printing printing = new TextDiff.Printing(voice.language(), voice.world().today());
    return Diff.of(voice.library(), desk.rules(), old, now)
        .then(
            cells ->
                effects(desk, voice, old, now)
                    .then(
                        effects ->
                            Outcome.ok(
                                new Comparison(
                                    cells,
                                    TextDiff.of(voice.library(), desk.rules(), old, now, printing),
                                    effects))));
  }

  private Outcome<Optional<Effects>> effects(Desk desk, Voice voice, Policy old, Policy now) {
    if (reports.isEmpty()) return Outcome.ok(Optional.empty());
    Inputs inputs = new Inputs(voice.library());
    return Inputs.inFolders(agreements, "agreement")
        .then(inputs::agreements)
        .then(
            signed ->
                inputs
                    .facts(facts.stream().toList())
                    .then(
                        known ->
                            inputs
                                .reports(reports)
                                .then(
                                    sources ->
                                        Effects.of(
                                            desk.audits(),
                                            List.of(
                                                request(voice, old, now, signed, known, sources)),
                                            now))))
        .then(e -> Outcome.ok(Optional.of(e)));
  }

  /** Published versions of one policy were in force, each from its day; another is supposed. */
  private static AuditRun.Request request(
      Voice voice,
      Policy old,
      Policy now,
      List<Agreement> signed,
      List<AuditFile> known,
      List<ReportSource> sources) {
    boolean beside = !now.draft() && now.id().equals(old.id()) && now.version() != old.version();
    return new AuditRun.Request(
        beside ? List.of(old, now) : List.of(old),
        signed,
        known.stream().findFirst(),
        sources,
        List.of(),
        voice.world().today(),
        Help.programVersion(),
        Pseudonyms.forThisAudit());
  }

  private static Exit print(Voice voice, Comparison c, Printed printed) {
    String text =
        printed.format().equals("json")
            ? DiffJson.of(voice.library(), voice.language(), c) + "\n"
            : DiffText.of(voice.library(), voice.language(), voice.world().today(), c);
    Policy now = c.cells().after();
    String name = "diff-" + now.id() + "-v" + now.version();
    Exit written = printed.bytes(text.getBytes(StandardCharsets.UTF_8), name);
    return Exit.worse(c.isEmpty() ? Exit.CLEAN : Exit.FINDINGS, written);
  }
}
