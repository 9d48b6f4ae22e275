package org.clausier.words;

import java.util.List;

/** Enumerations inside a sentence: « a, b et c », « a, b ou c ». */
public final class Lists {

  private Lists() {}

  /** All of them. */
  public static String and(Language language, List<String> items) {
    return joined(items, language == Language.FR ? "et" : "and");
  }

  /** Any of them. */
  public static String or(Language language, List<String> items) {
    return joined(items, language == Language.FR ? "ou" : "or");
  }

  /** Items that bear a comma of their own are parted by semicolons, or nobody could count them. */
  private static String joined(List<String> items, String word) {
    if (items.isEmpty()) throw new IllegalArgumentException("nothing to enumerate");
    int last = items.size() - 1;
    if (last == 0) return items.get(0);
    boolean commas = last > 1 && items.stream().anyMatch(item -> item.contains(", "));
    String first = String.join(commas ? "; " : ", ", items.subList(0, last));
    return first + (commas ? "; " : " ") + word + " " + items.get(last);
  }
}
