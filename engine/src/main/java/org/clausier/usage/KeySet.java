package org.clausier.usage;

import org.jspecify.annotations.Nullable;

/**
 * A set of hashes, about 18 bytes each: exact to one chance in 2¹⁰⁷. Its parts grow one by one, so
 * that to grow never needs twice its room. The keys must be hashes already, under a key that nobody
 * knows. Not for several threads at once.
 */
public final class KeySet {

  private static final int PARTS = 1 << 12;
  private static final int EACH = 3;
  private static final int SMALLEST = 4;

  /** What a part keeps of each key: 95 bits; 12 more say which part. All zero: no key. */
  private final int[][] parts = new int[PARTS][];

  private final int[] sizes = new int[PARTS];
  private long size;

  /** Whether the key was not there yet. */
  public boolean add(long high, long low) {
    int part = (int) (high >>> 52);
    int @Nullable [] slots = parts[part];
    if (slots == null) slots = parts[part] = new int[SMALLEST * EACH];
    int a = (int) (low >>> 32);
    int b = (int) low;
    int c = (int) high | 1; // never all zero
    if (!place(slots, a, b, c)) return false;
    size++;
    if (++sizes[part] * 5L > slots.length / EACH * 4L) parts[part] = grown(slots);
    return true;
  }

  public boolean add(LearnerKey key) {
    return add(key.high(), key.low());
  }

  public long size() {
    return size;
  }

  private static boolean place(int[] slots, int a, int b, int c) {
    int capacity = slots.length / EACH;
    int i = (int) ((a & 0xFFFFFFFFL) * capacity >>> 32) * EACH;
    while (slots[i + 2] != 0) {
      if (slots[i] == a && slots[i + 1] == b && slots[i + 2] == c) return false;
      i += EACH;
      if (i == slots.length) i = 0;
    }
    slots[i] = a;
    slots[i + 1] = b;
    slots[i + 2] = c;
    return true;
  }

  /** Half as much again. */
  private static int[] grown(int[] slots) {
    int capacity = slots.length / EACH;
    int[] more = new int[(capacity + capacity / 2) * EACH];
    for (int i = 0; i < slots.length; i += EACH) {
      if (slots[i + 2] != 0) place(more, slots[i], slots[i + 1], slots[i + 2]);
    }
    return more;
  }
}
