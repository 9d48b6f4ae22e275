package org.clausier.words;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets spaces, apostrophes and ellipses as a printer of the language does.
 *
 * <p>Letters and digits are never touched, and what is set already stays as it is, so a text may go
 * through twice. Addresses, e-mails and text between backquotes are left alone.
 */
public final class Typography {

  /** Stands for a stretch that no rule may enter; in a text, it only ever stands for itself. */
  private static final String KEPT = "\uE000";

  private static final Pattern UNTOUCHED =
      Pattern.compile(
          KEPT
              + "|`[^`]*`"
              + "|(?:https?://|www\\.)[^\\s\\h\u00AB\u00BB<>]*[^\\s\\h\u00AB\u00BB<>.,;:!?)]"
              + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

  private Typography() {}

  public static String set(Language language, String text) {
    Queue<String> kept = new ArrayDeque<>();
    String open =
        UNTOUCHED
            .matcher(text)
            .replaceAll(
                stretch -> {
                  kept.add(stretch.group());
                  return KEPT;
                });
    String set = language == Language.FR ? set(French.RULES, open) : set(English.RULES, open);
    return restore(set, kept);
  }

  private static String set(List<Rule> rules, String text) {
    for (Rule rule : rules) text = rule.set(text);
    return text;
  }

  private static String restore(String text, Queue<String> kept) {
    return Pattern.compile(KEPT)
        .matcher(text)
        .replaceAll((MatchResult place) -> Matcher.quoteReplacement(kept.remove()));
  }

  /** One habit of the printer: what it looks for, and what it puts there. */
  record Rule(Pattern pattern, Function<MatchResult, String> setter) {

    static Rule of(String pattern, String replacement) {
      return new Rule(Pattern.compile(pattern), match -> replacement);
    }

    /** Every space inside what is found becomes one that does not break. */
    static Rule joining(String pattern) {
      return new Rule(Pattern.compile(pattern), match -> match.group().replace(' ', '\u00A0'));
    }

    String set(String text) {
      return pattern.matcher(text).replaceAll(setter);
    }
  }
}
