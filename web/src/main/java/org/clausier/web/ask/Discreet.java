package org.clausier.web.ask;

import java.util.regex.Pattern;

/**
 * Whether a question says who asks it: the producer reads it, and needs no name for that. A guard
 * against absent-mindedness; it cannot know every name.
 */
final class Discreet {

  private static final Pattern TELLING =
      Pattern.compile(
          String.join(
              "|",
              // an address of a person, on the network
              "\\S+@\\S+\\.\\S+",
              "linkedin\\.com/in/",
              // a telephone number: nine digits or more, however they are cut
              "(?:\\+?[0-9][ .\\-/()\\u00A0\\u202F]{0,2}){9,}",
              // « Mme Diallo », « Monsieur le Goff »; the title alone says nobody
              "\\b(?:M\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Mme|Mlle|Dr\\.?|Monsieur|Madame|Mademoiselle)\\s+(?:\\p{Ll}+\\s+)?\\p{Lu}\\p{L}+",
              "(?i:\\bje m['’ ]appelle\\b|\\bmon nom est\\b|\\bmy name is\\b|\\bI am called\\b)"),
          Pattern.UNICODE_CHARACTER_CLASS);

  private Discreet() {}

  static boolean is(String question) {
    return !TELLING.matcher(question).find();
  }
}
