package org.clausier.usage;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Rows already seen, by their hash. Only a row about a named learner can repeat another: two
 * screenings of twenty people on one day are two screenings. A volume stated twice is one volume.
 */
public final class Duplicates {

  /** Between the cells of a row, in what is hashed of it. */
  public static final char BETWEEN = '\u001F';

  private final KeySet seen = new KeySet();
  private final SipHash hash = SipHash.withSecretKey();

  boolean seenBefore(UsageItem item, List<String> cells) {
    boolean identifiable =
        item instanceof VolumeStatement || item instanceof UsageEvent e && e.learner().isPresent();
    if (!identifiable) return false;
    byte[] row = String.join(BETWEEN + "", cells).getBytes(StandardCharsets.UTF_8);
    hash.hash(row, 0, row.length);
    return !seen.add(hash.high(), hash.low());
  }

  /**
   * The same, of rows hashed elsewhere, in their order.
   *
   * @param again is told of each
   * @return how many were
   */
  int seenBefore(LikeRows rows, boolean[] again) {
    int repeated = 0;
    for (int i = 0; i < rows.size(); i++) {
      again[i] = rows.isNamed(i) && !seen.add(rows.rowHigh(i), rows.rowLow(i));
      if (again[i]) repeated++;
    }
    return repeated;
  }

  /** The function that rows are known by, for another thread. */
  public SipHash hash() {
    return hash.copy();
  }
}
