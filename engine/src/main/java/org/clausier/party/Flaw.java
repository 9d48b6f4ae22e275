package org.clausier.party;

import java.util.List;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.problem.Severity;
import org.clausier.problem.Source;

/** What is wrong with a number, before it is known where it was read. */
record Flaw(Severity severity, String id, List<String> arguments) {

  static Optional<Flaw> error(String id, String... arguments) {
    return Optional.of(new Flaw(Severity.ERROR, id, List.of(arguments)));
  }

  static Optional<Flaw> warning(String id, String... arguments) {
    return Optional.of(new Flaw(Severity.WARNING, id, List.of(arguments)));
  }

  static Optional<Flaw> none() {
    return Optional.empty();
  }

  boolean refuses() {
    return severity == Severity.ERROR;
  }

  Problem at(Source source) {
    var blanks = arguments.toArray(String[]::new);
    return refuses() ? Problem.error(source, id, blanks) : Problem.warning(source, id, blanks);
  }
}
