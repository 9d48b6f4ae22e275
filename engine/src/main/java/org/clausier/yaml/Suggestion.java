package org.clausier.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** « Vouliez-vous dire… ? »: the nearest of the words that would have been right. */
public final class Suggestion {

  private Suggestion() {}

  /** The word at the smallest edit distance, if it is close enough to have been meant. */
  public static Optional<String> nearest(String written, Collection<String> words) {
    if (written.length() > 60) return Optional.empty();
    String low = written.toLowerCase(Locale.ROOT);
    int most = Math.max(1, written.length() / 3);
    return words.stream()
        .filter(w -> Math.abs(w.length() - low.length()) <= most)
        .filter(w -> distance(low, w) <= most)
        .min(Comparator.comparingInt((String w) -> distance(low, w)).thenComparing(w -> w));
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
