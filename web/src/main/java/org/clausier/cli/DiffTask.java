package org.clausier.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.diff.Diff;
import org.clausier.diff.text.TextDiff;
import org.clausier.diff.words.DiffJson;
import org.clausier.diff.words.DiffText;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clausier diff}: what changed from a version to another. */
@Command(name = "diff")
final class DiffTask extends Task {

  @Parameters List<Path> policies = new ArrayList<>();

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
    if (!problems.isEmpty()) return voice.refuseOptions(problems);
    Desk desk = new Desk(voice.library());
    return new Inputs(voice.library())
        .policies(policies)
        .then(files -> compared(desk, voice, files))
        .match(c -> print(voice, c, printed), voice::refuse);
  }

  private record Compared(Diff cells, TextDiff text) {
    boolean isEmpty() {
      return cells.isEmpty() && text.isEmpty();
    }
  }

  private static Outcome<Compared> compared(Desk desk, Voice voice, List<PolicyFile> files) {
    Policy old = files.get(0).policy();
    Policy now = files.get(1).policy();
    TextDiff.Printing printing = new TextDiff.Printing(voice.language(), voice.world().today());
    return Diff.of(voice.library(), desk.rules(), old, now)
        .then(
            cells ->
                Outcome.ok(
                    new Compared(
                        cells, TextDiff.of(voice.library(), desk.rules(), old, now, printing))));
  }

  private static Exit print(Voice voice, Compared c, Printed printed) {
    String text =
        printed.format().equals("json")
            ? DiffJson.of(voice.library(), voice.language(), c.cells(), c.text()) + "\n"
            : DiffText.of(
                voice.library(), voice.language(), voice.world().today(), c.cells(), c.text());
    Policy now = c.cells().after();
    String name = "diff-" + now.id() + "-v" + now.version();
    Exit written = printed.bytes(text.getBytes(StandardCharsets.UTF_8), name);
    return Exit.worse(c.isEmpty() ? Exit.CLEAN : Exit.FINDINGS, written);
  }
}
