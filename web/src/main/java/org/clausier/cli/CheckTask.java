package org.clausier.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clausier.policy.PolicyFile;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clausier check}: what is wrong with a policy, before anyone signs. */
@Command(name = "check")
final class CheckTask extends Task {

  @Parameters List<Path> policies = new ArrayList<>();

  @Option(names = "--json")
  boolean json;

  @Override
  Exit run(Voice voice) {
    if (policies.isEmpty()) return voice.refuseOptions(option("argument-missing", "POLICY"));
    Desk desk = new Desk(voice.library());
    Inputs inputs = new Inputs(voice.library());
    List<Problem> found = new ArrayList<>();
    List<Problem> unreadable = new ArrayList<>();
    Map<String, List<PolicyFile>> byPolicy = new TreeMap<>();
    for (Path file : policies) {
      Outcome<List<PolicyFile>> read = inputs.policies(List.of(file));
      if (read instanceof Outcome.Ok<List<PolicyFile>> ok) {
        ok.value()
            .forEach(f -> byPolicy.computeIfAbsent(f.policy().id(), p -> new ArrayList<>()).add(f));
      } else {
        List<Problem> problems = ((Outcome.Refused<List<PolicyFile>>) read).problems();
        (Exit.of(problems) == Exit.FINDINGS ? found : unreadable).addAll(problems);
      }
    }
    byPolicy.values().forEach(versions -> found.addAll(problems(desk, versions)));
    ProblemList list = new ProblemList(voice, found);
    if (json) list.printJson();
    else if (!byPolicy.isEmpty() || !found.isEmpty()) list.print();
    return Exit.worse(list.exit(), voice.refuse(unreadable));
  }

  /** Versions that cannot be held together are not analysed together. */
  private static List<Problem> problems(Desk desk, List<PolicyFile> versions) {
    return desk.rulings(versions, List.of())
        .match(
            r -> desk.analyse(versions),
            refused ->
                java.util.stream.Stream.concat(
                        refused.stream(),
                        versions.stream().flatMap(v -> desk.analyse(List.of(v)).stream()))
                    .collect(Collectors.toList()));
  }
}
