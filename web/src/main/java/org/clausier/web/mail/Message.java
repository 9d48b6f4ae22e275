package org.clausier.web.mail;

import java.util.regex.Pattern;
import org.clausier.web.account.Email;
import org.clausier.words.Language;

/**
 * What somebody is to be told by e-mail: plain text, no learner's name.
 *
 * @param producer on whose behalf; its people see what became of the message
 * @param to one address, {@linkplain Email#formed formed}
 * @param kind what it is, for the log: {@code account-invited}, {@code request-received}…
 * @param subject one line; see {@link #line}
 * @param about what it tells of: {@code account 3}, {@code request 12}…
 */
public record Message(
    long producer,
    String to,
    Language language,
    String kind,
    String subject,
    String body,
    String about) {

  private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_ABOUT = 120;

  /**
   * @throws IllegalArgumentException for what would not be one message to one person: our mistake,
   *     since what people type is checked, and cut into lines, before it comes here
   */
  public Message {
    if (!Email.formed(to) || !one(to)) throw new IllegalArgumentException("not one address");
    if (!KIND.matcher(kind).matches()) throw new IllegalArgumentException("kind " + kind);
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || !one(subject)) {
      throw new IllegalArgumentException("a subject is one line");
    }
    if (body.isBlank()) throw new IllegalArgumentException("nothing to say");
    if (about.isBlank() || about.length() > LONGEST_ABOUT || !one(about)) {
      throw new IllegalArgumentException("about " + about);
    }
  }

  /**
   * What people typed, on one line of no more than that many characters: a name that holds a line
   * break cannot write a header, nor a paragraph that we did not write.
   */
  public static String line(String typed, int longest) {
    String line = typed.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
  }

  /** A subject: one line, as long as it may be. */
  public static String subject(String typed) {
    String line = line(typed, LONGEST_SUBJECT);
    return line.length() <= LONGEST_SUBJECT ? line : line(line, LONGEST_SUBJECT / 2);
  }

  private static boolean one(String text) {
    return text.codePoints()
        .noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
  }
}
