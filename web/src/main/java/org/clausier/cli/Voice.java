package org.clausier.cli;

import java.util.List;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.problem.Problem;
import org.clausier.words.Language;

/**
 * Speaks to whoever runs the command: data on one stream, messages on the other.
 *
 * @param quiet no message but problems
 */
record Voice(World world, Library library, Language language, boolean quiet) {

  Messages messages() {
    return Messages.of(library, language);
  }

  /** A message that is not data. */
  void say(String key, String... arguments) {
    if (quiet) return;
    world.err().println(messages().text(key, arguments));
    world.err().flush();
  }

  /** A line already in words, that is not data. */
  void sayLine(String line) {
    if (quiet) return;
    world.err().println(line);
    world.err().flush();
  }

  /** Prints the problems, and ends as the gravest calls for. */
  Exit refuse(List<Problem> problems) {
    Messages messages = messages();
    problems.forEach(p -> world.err().println(messages.line(p)));
    world.err().flush();
    return Exit.of(problems);
  }

  /** The same, where a word that is wrong was an option. */
  Exit refuseOptions(List<Problem> problems) {
    return Exit.worse(refuse(problems), Exit.USAGE);
  }

  String bold(String text) {
    return world.colour("out") ? "\u001B[1m" + text + "\u001B[0m" : text;
  }

  String italic(String text) {
    return world.colour("out") ? "\u001B[3m" + text + "\u001B[0m" : text;
  }
}
