package org.clausier.usage.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Words met, each with a small number from 0 up: what a word means is then found once. Compared
 * byte by byte; the hash is under a key of its own, so that nobody crafts words that all collide.
 */
public final class Words {

  public static final int FULL = -1;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int SMALLEST = 64;

  private final long key = new SecureRandom().nextLong() | 1;
  private final int most;
  private int[] slots = new int[SMALLEST];
  private int[] hashes = new int[SMALLEST];
  private int[] ends = new int[SMALLEST];
  private byte[] all = new byte[SMALLEST * 16];
  private int size;

  /**
   * @param most words kept: beyond, new ones have no number
   */
  public Words(int most) {
    this.most = most;
  }

  /** The number of a word; {@link #FULL} for a new one when there is no room for it. */
  public int number(byte[] bytes, int from, int to) {
    int hash = hash(bytes, from, to, key);
    int mask = slots.length - 1;
    int i = hash & mask;
    while (slots[i] != 0) {
      int n = slots[i] - 1;
      if (hashes[n] == hash && is(n, bytes, from, to)) return n;
      i = (i + 1) & mask;
    }
    if (size == most) return FULL;
    return add(hash, bytes, from, to);
  }

  private boolean is(int n, byte[] bytes, int from, int to) {
    return Arrays.equals(all, n == 0 ? 0 : ends[n - 1], ends[n], bytes, from, to);
  }

  private int add(int hash, byte[] bytes, int from, int to) {
    int start = size == 0 ? 0 : ends[size - 1];
    int end = Math.addExact(start, to - from);
    if (end > all.length) all = Arrays.copyOf(all, Math.max(end, all.length * 2));
    System.arraycopy(bytes, from, all, start, to - from);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    ends[size] = end;
    hashes[size] = hash;
    size++;
    if (size * 2 > slots.length) slots = new int[slots.length * 2];
    else {
      slot(size - 1);
      return size - 1;
    }
    for (int n = 0; n < size; n++) slot(n);
    return size - 1;
  }

  private void slot(int n) {
    int mask = slots.length - 1;
    int i = hashes[n] & mask;
    while (slots[i] != 0) i = (i + 1) & mask;
    slots[i] = n + 1;
  }

  static int hash(byte[] bytes, int from, int to, long key) {
    long h = key ^ (to - from);
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) h = mix(h ^ (long) LONGS.get(bytes, i), key);
    long last = 0;
    for (int shift = 0; i < to; i++, shift += Byte.SIZE) last |= (bytes[i] & 0xFFL) << shift;
    h = mix(h ^ last, key);
    return (int) (h ^ h >>> 32);
  }

  private static long mix(long h, long key) {
    long m = h * (key | 1);
    return m ^ m >>> 29;
  }
}
