package org.clausier.usage.event;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * Hashes under a key drawn for one audit: nobody can prepare ids that meet in one place. Of 128
 * bits, in two halves.
 */
final class Marks {

  private static final long FIRST = 0xFF51AFD7ED558CCDL;
  private static final long SECOND = 0xC4CEB9FE1A85EC53L;

  private final long one;
  private final long two;

  Marks() {
    SecureRandom random = new SecureRandom();
    this.one = random.nextLong();
    this.two = random.nextLong();
  }

  /** Two halves, read as {@link #high} and {@link #low}. */
  record Mark(long high, long low) {}

  /** Two different pairs never have the same mark. */
  Mark of(long high, long low) {
    long a = mixed(high ^ one);
    long b = mixed(low ^ two ^ a);
    return new Mark(a + mixed(b), b);
  }

  Mark of(byte[] bytes, int from, int length) {
    long a = one ^ length;
    long b = two;
    for (int i = from; i < from + length; i += 8) {
      long word = word(bytes, i, Math.min(8, from + length - i));
      a = Long.rotateLeft(a ^ mixed(word + b), 29) * FIRST + b;
      b = mixed(b ^ word) + Long.rotateLeft(a, 17);
    }
    return of(a, b);
  }

  Mark of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length);
  }

  private static long word(byte[] bytes, int from, int size) {
    long word = 0;
    for (int i = 0; i < size; i++) word |= (bytes[from + i] & 0xFFL) << (8 * i);
    return word;
  }

  static long mixed(long z) {
    long a = (z ^ z >>> 33) * FIRST;
    long b = (a ^ a >>> 33) * SECOND;
    return b ^ b >>> 33;
  }
}
