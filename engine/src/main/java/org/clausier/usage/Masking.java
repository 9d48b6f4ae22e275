package org.clausier.usage;

import java.util.regex.Pattern;

/** Values quoted in a problem: cut, and hidden when they may name a person. */
public final class Masking {

  private static final int LONGEST = 60;
  private static final String HIDDEN = "•••";
  private static final Pattern CONTACT = Pattern.compile("\\S*@\\S*|\\+?\\d[\\d .()-]{8,}");
  private static final Pattern TWO_CAPITALS =
      Pattern.compile("\\b\\p{Lu}[\\p{L}'’-]*\\h+(?:d[eu]s?\\h+|d['’])?\\p{Lu}[\\p{L}'’-]*");

  private Masking() {}

  /** Whether something in it would be hidden. */
  static boolean mayNameSomebody(String value) {
    return of(value).contains(HIDDEN);
  }

  /** The value, with « ••• » in the place of e-mails, numbers and what looks like a name. */
  static String of(String value) {
    return of(value, LONGEST);
  }

  /**
   * @param longest what is beyond is cut
   */
  public static String of(String value, int longest) {
    String one = value.strip().replaceAll("\\s+", " ");
    if (DayCells.hasForm(one)) return one;
    String masked = CONTACT.matcher(one).replaceAll(HIDDEN);
    masked = TWO_CAPITALS.matcher(masked).replaceAll(HIDDEN);
    masked = masked.replaceAll("\\p{Cntrl}", "");
    return masked.length() > longest ? masked.substring(0, longest) + "…" : masked;
  }
}
