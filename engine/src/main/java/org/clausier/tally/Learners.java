package org.clausier.tally;

import java.util.Arrays;
import org.clausier.usage.LearnerKey;

/**
 * The learners of a tally, each with a small number from 0 up, about 25 bytes each: what counts
 * them in many situations keeps the number, not the key. Keys are hashes already. Not for several
 * threads at once.
 */
final class Learners {

  static final int NONE = -1;

  private static final int SMALLEST = 16;

  private long[] keys = new long[SMALLEST];
  private int[] slots = new int[SMALLEST];
  private final LearnerSet nobody = new LearnerSet(this);
  private int size;

  /** The set of none of them: most situations of groups have it, and make no other. */
  LearnerSet nobody() {
    return nobody;
  }

  @SuppressWarnings("ReferenceEquality")
  boolean isNobody(LearnerSet set) {
    return set == nobody;
  }

  int size() {
    return size;
  }

  long high(int number) {
    return keys[2 * number];
  }

  long low(int number) {
    return keys[2 * number + 1];
  }

  /** The number of a learner, given now to one never met. */
  int number(LearnerKey key) {
    return number(key.high(), key.low());
  }

  int number(long high, long low) {
    int at = slot(high, low);
    if (slots[at] != 0) return slots[at] - 1;
    if ((size + 1) * 4L > slots.length * 3L) {
      rehash();
      at = slot(high, low);
    }
    if (2 * size == keys.length) keys = Arrays.copyOf(keys, more(keys.length));
    keys[2 * size] = high;
    keys[2 * size + 1] = low;
    slots[at] = ++size;
    return size - 1;
  }

  /** The number of a learner, or {@link #NONE}. */
  int find(long high, long low) {
    return slots[slot(high, low)] - 1;
  }

  /** Half as much again, and an even number. */
  private static int more(int length) {
    return Math.addExact(length, length / 4 * 2);
  }

  private int slot(long high, long low) {
    int mask = slots.length - 1;
    int i = (int) (low ^ (high >>> Integer.SIZE)) & mask;
    while (slots[i] != 0) {
      int number = slots[i] - 1;
      if (keys[2 * number + 1] == low && keys[2 * number] == high) return i;
      i = (i + 1) & mask;
    }
    return i;
  }

  private void rehash() {
    slots = new int[Math.multiplyExact(slots.length, 2)];
    for (int n = 0; n < size; n++) slots[slot(high(n), low(n))] = n + 1;
  }
}
