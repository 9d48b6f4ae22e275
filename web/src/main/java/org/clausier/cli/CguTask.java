package org.clausier.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.cgu.Cgu;
import org.clausier.document.Document;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.problem.Problem;
import org.clausier.uses.DayReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clausier cgu}: the terms of use that a policy says. */
@Command(name = "cgu")
final class CguTask extends Task {

  @Parameters List<Path> policies = new ArrayList<>();

  @Option(names = "--format")
  Optional<String> format = Optional.empty();

  @Option(names = "--day")
  Optional<String> day = Optional.empty();

  @Option(names = {"--out", "-o"})
  Optional<Path> out = Optional.empty();

  @Override
  Exit run(Voice voice) {
    Printed printed = new Printed(voice, out, format, List.of("pdf", "html", "json"));
    List<Problem> problems = new ArrayList<>(printed.misuse());
    if (policies.size() != 1) {
      problems.addAll(option(policies.isEmpty() ? "argument-missing" : "one-policy", "POLICY"));
    }
    Optional<LocalDate> asked = day.flatMap(d -> DayReader.read(d.strip()));
    if (day.isPresent() && asked.isEmpty()) {
      problems.addAll(option("value-not-day", "--day", day.get()));
    }
    if (!problems.isEmpty()) return voice.refuseOptions(problems);
    LocalDate printing = asked.orElseGet(voice.world()::today);
    Desk desk = new Desk(voice.library());
    return new Inputs(voice.library())
        .policies(policies)
        .match(files -> print(voice, desk, files.get(0), printed, printing), voice::refuse);
  }

  private static Exit print(
      Voice voice, Desk desk, PolicyFile file, Printed printed, LocalDate day) {
    Policy policy = file.policy();
    Document document = Cgu.document(voice.library(), policy, voice.language(), day, desk.rules());
    String name = policy.id() + "-v" + policy.version() + "-cgu." + voice.language().code();
    if (!printed.format().equals("json")) {
      return printed.document(document, policy.producer().name(), name, day);
    }
    String json = Cgu.json(voice.library(), policy, document) + "\n";
    return printed.bytes(json.getBytes(StandardCharsets.UTF_8), name);
  }
}
