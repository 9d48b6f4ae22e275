package org.clausier.web.requesting;

import java.util.regex.Pattern;

/** Whether a text looks like a list of people: how many learners is all that is asked. */
final class Roster {

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+");

  /** « Dupont Marie », line after line, maybe with a number or a class. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?m)^\\s*(?:[0-9]+[.;,\\t ]+)?\\p{Lu}[\\p{L}'’-]+[ ;,\\t]+\\p{Lu}[\\p{L}'’-]+.{0,30}$");

  private static final int LINES = 4;

  private Roster() {}

  static boolean is(String text) {
    return ADDRESS.matcher(text).results().limit(2).count() == 2
        || NAME.matcher(text).results().limit(LINES).count() == LINES;
  }
}
