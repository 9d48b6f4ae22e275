package org.clausier.usage;

import java.util.Arrays;

/**
 * A set of 128-bit keys, about 30 bytes each: exact distinct counts, to one chance in 2¹²⁸. The
 * keys must be hashes already: their low bits choose the place. Not for several threads at once.
 */
public final class KeySet {

  private static final int SMALLEST = 8;

  private long[] slots = new long[SMALLEST];
  private int size;
  private boolean zero;

  /** Whether the key was not there yet. */
  public boolean add(long high, long low) {
    if (high == 0 && low == 0) {
      boolean fresh = !zero;
      zero = true;
      return fresh;
    }
    if ((size + 1) * 4L > slots.length / 2 * 3L) grow();
    if (!place(slots, high, low)) return false;
    size++;
    return true;
  }

  public boolean add(LearnerKey key) {
    return add(key.high(), key.low());
  }

  public void addAll(KeySet other) {
    if (other.zero) zero = true;
    for (int i = 0; i < other.slots.length; i += 2) {
      long high = other.slots[i];
      long low = other.slots[i + 1];
      if (high != 0 || low != 0) add(high, low);
    }
  }

  public int size() {
    return size + (zero ? 1 : 0);
  }

  private static boolean place(long[] slots, long high, long low) {
    int mask = slots.length - 1;
    int i = (int) (low << 1) & mask;
    while (slots[i] != 0 || slots[i + 1] != 0) {
      if (slots[i] == high && slots[i + 1] == low) return false;
      i = (i + 2) & mask;
    }
    slots[i] = high;
    slots[i + 1] = low;
    return true;
  }

  private void grow() {
    long[] more = new long[Math.multiplyExact(slots.length, 2)];
    for (int i = 0; i < slots.length; i += 2) {
      if (slots[i] != 0 || slots[i + 1] != 0) place(more, slots[i], slots[i + 1]);
    }
    slots = more;
  }

  /** The keys in their order, whatever the order they came in. */
  private long[][] sorted() {
    long[][] keys = new long[size][];
    int n = 0;
    for (int i = 0; i < slots.length; i += 2) {
      if (slots[i] != 0 || slots[i + 1] != 0) keys[n++] = new long[] {slots[i], slots[i + 1]};
    }
    Arrays.sort(keys, Arrays::compare);
    return keys;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof KeySet k
        && size == k.size
        && zero == k.zero
        && Arrays.deepEquals(sorted(), k.sorted());
  }

  @Override
  public int hashCode() {
    return size();
  }
}
