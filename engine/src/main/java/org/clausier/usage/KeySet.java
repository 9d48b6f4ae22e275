package org.clausier.usage;

import org.jspecify.annotations.Nullable;

/**
 * A set of hashes, about 12 bytes each. It keeps 76 bits of a key: among ten million, that one is
 * taken for another has less than one chance in a billion. Its parts grow one by one, so that to
 * grow never needs twice its room. The keys must be hashes already, under a key that nobody knows.
 * Not for several threads at once.
 */
public final class KeySet {

  private static final int PART_BITS = 12;
  private static final int SMALLEST = 4;

  /** What a part keeps of each key: 64 bits; 12 more say which part. Zero: no key. */
  private final long[][] parts = new long[1 << PART_BITS][];

  private final int[] sizes = new int[1 << PART_BITS];
  private long size;

  /** Whether the key was not there yet. */
  public boolean add(long high, long low) {
    int part = (int) (high >>> Long.SIZE - PART_BITS);
    long @Nullable [] slots = parts[part];
    if (slots == null) slots = parts[part] = new long[SMALLEST];
    long key = low == 0 ? 1 : low;
    if (!place(slots, key)) return false;
    size++;
    if (++sizes[part] * 5L > slots.length * 4L) parts[part] = grown(slots);
    return true;
  }

  /** Whether the key is there. */
  public boolean has(long high, long low) {
    long @Nullable [] slots = parts[(int) (high >>> Long.SIZE - PART_BITS)];
    if (slots == null) return false;
    long key = low == 0 ? 1 : low;
    int i = start(slots, key);
    for (long there = slots[i]; there != 0; there = slots[i]) {
      if (there == key) return true;
      if (++i == slots.length) i = 0;
    }
    return false;
  }

  public boolean add(LearnerKey key) {
    return add(key.high(), key.low());
  }

  public long size() {
    return size;
  }

  private static boolean place(long[] slots, long key) {
    int i = start(slots, key);
    for (long there = slots[i]; there != 0; there = slots[i]) {
      if (there == key) return false;
      if (++i == slots.length) i = 0;
    }
    slots[i] = key;
    return true;
  }

  private static int start(long[] slots, long key) {
    return (int) ((key >>> Integer.SIZE) * slots.length >>> Integer.SIZE);
  }

  /** Half as much again. */
  private static long[] grown(long[] slots) {
    long[] more = new long[slots.length + slots.length / 2];
    for (long key : slots) if (key != 0) place(more, key);
    return more;
  }
}
