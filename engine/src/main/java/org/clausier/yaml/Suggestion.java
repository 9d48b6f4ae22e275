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
        .filter(w -> distance(low, w.toLowerCase(Locale.ROOT)) <= most)
        .min(
            Comparator.comparingInt((String w) -> distance(low, w.toLowerCase(Locale.ROOT)))
                .thenComparing(w -> w));
  }

  /** Letters changed, added, lost, or swapped with their neighbour (optimal string alignment). */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) d[i][0] = i;
    for (int j = 0; j <= b.length(); j++) d[0][j] = j;
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (swapped(a, i, b, j)) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
    return d[a.length()][b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
