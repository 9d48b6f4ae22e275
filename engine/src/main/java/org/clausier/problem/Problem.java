package org.clausier.problem;

import java.util.List;

/**
 * Something wrong in what we were given. The sentence and its remedy are messages of the library
 * ({@code problem.<id>} and {@code problem.<id>.remedy}), so that a problem reads in any language.
 *
 * @param id the message, in kebab case
 * @param arguments what fills its blanks {@code {0}}, {@code {1}}…
 * @param hint the nearest right word, for « Vouliez-vous dire… ? »; empty when there is none
 */
public record Problem(
    Severity severity, Source source, String id, List<String> arguments, String hint) {

  public Problem {
    arguments = List.copyOf(arguments);
  }

  public static Problem error(Source source, String id, String... arguments) {
    return new Problem(Severity.ERROR, source, id, List.of(arguments), "");
  }

  public static Problem warning(Source source, String id, String... arguments) {
    return new Problem(Severity.WARNING, source, id, List.of(arguments), "");
  }

  public static Problem note(Source source, String id, String... arguments) {
    return new Problem(Severity.NOTE, source, id, List.of(arguments), "");
  }

  public Problem withHint(String word) {
    return new Problem(severity, source, id, arguments, word);
  }

  public boolean refuses() {
    return severity == Severity.ERROR;
  }
}
