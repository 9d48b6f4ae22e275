package org.clausier.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausier.library.Messages;
import org.clausier.problem.Problem;
import org.clausier.problem.Severity;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.Tree;

/** Problems that are what the command was asked for: data, one a line, or JSON. */
record ProblemList(Voice voice, List<Problem> problems) {

  Exit exit() {
    return count(Severity.ERROR) + count(Severity.WARNING) > 0 ? Exit.FINDINGS : Exit.CLEAN;
  }

  long count(Severity severity) {
    return problems.stream().filter(p -> p.severity() == severity).count();
  }

  void print() {
    PrintStream out = voice.world().out();
    problems.forEach(p -> out.println(line(p)));
    if (problems.isEmpty()) voice.say("check.nothing");
    else {
      voice.say(
          "check.summary",
          count(Severity.ERROR) + "",
          count(Severity.WARNING) + "",
          count(Severity.NOTE) + "");
    }
  }

  /** {@code piloter.yaml:14: avertissement : …}. */
  private String line(Problem p) {
    Messages messages = voice.messages();
    String where = p.source().toString();
    String severity = messages.text("severity." + id(p.severity()));
    String hint = messages.hint(p);
    return (where.isEmpty() ? "" : where + ": ")
        + messages.text("check.severity", voice.bold(severity))
        + " "
        + messages.sentence(p)
        + (hint.isEmpty() ? "" : " " + hint)
        + " "
        + messages.remedy(p);
  }

  void printJson() {
    Tree.Builder all =
        Tree.keys()
            .plain("errors", count(Severity.ERROR))
            .plain("warnings", count(Severity.WARNING))
            .plain("notes", count(Severity.NOTE))
            .put(
                "problems",
                new Tree.Items(problems.stream().<Tree>map(this::tree).toList(), false));
    voice.world().out().println(JsonWriter.write(all.open()));
  }

  private Tree tree(Problem p) {
    Messages messages = voice.messages();
    return Tree.keys()
        .text("severity", id(p.severity()))
        .text("file", p.source().name())
        .plain("line", p.source().line())
        .text("id", p.id())
        .text("message", messages.sentence(p))
        .text("remedy", messages.remedy(p))
        .text("hint", Optional.of(p.hint()).filter(h -> !h.isEmpty()))
        .done();
  }

  private static String id(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
