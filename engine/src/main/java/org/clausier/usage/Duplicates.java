package org.clausier.usage;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Rows already seen, by their hash. Only a row about a named learner can repeat another: two
 * screenings of twenty people on one day are two screenings. A volume stated twice is one volume.
 * Beyond what memory has room for, whether a row repeats another is known when all is read again.
 */
public final class Duplicates {

  /** Between the cells of a row, in what is hashed of it. */
  public static final char BETWEEN = '\u001F';

  private final int room;
  private final SipHash hash = SipHash.withSecretKey();
  private final Overflow overflow = new Overflow();
  private KeySet seen = new KeySet();

  public Duplicates() {
    this(Overflow.usualRoom());
  }

  /**
   * @param room how many rows are remembered; what is found does not depend on it
   */
  public Duplicates(int room) {
    this.room = room;
  }

  boolean seenBefore(UsageItem item, List<String> cells) {
    boolean identifiable =
        item instanceof VolumeStatement || item instanceof UsageEvent e && e.learner().isPresent();
    if (!identifiable) return false;
    byte[] row = String.join(BETWEEN + "", cells).getBytes(StandardCharsets.UTF_8);
    hash.hash(row, 0, row.length);
    return isRepeated(hash.high(), hash.low());
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
      again[i] = rows.isNamed(i) && isRepeated(rows.rowHigh(i), rows.rowLow(i));
      if (again[i]) repeated++;
    }
    return repeated;
  }

  private boolean isRepeated(long high, long low) {
    if (seen.size() < room) return !seen.add(high, low);
    return seen.has(high, low) || overflow.meet(high, low, 0) == Overflow.Met.REPEATED;
  }

  /**
   * Whether a row that was taken for new repeats another, once all were read: then all are to be
   * read again.
   */
  public boolean again() {
    return overflow.again();
  }

  /** Forgets the rows seen, for a reading from the beginning; what it was found to need is kept. */
  public void forget() {
    seen = new KeySet();
  }

  /** The function that rows are known by, for another thread. */
  public SipHash hash() {
    return hash.copy();
  }
}
