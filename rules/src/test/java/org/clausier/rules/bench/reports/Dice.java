package org.clausier.rules.bench.reports;

import java.util.UUID;

/**
 * Numbers that depend on a seed and a place alone, so that any row can be made without the others.
 */
final class Dice {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int THOUSAND = 1000;

  private long state;

  Dice(long seed, long place) {
    state = mixed(seed * GOLDEN + mixed(place + GOLDEN));
  }

  long next() {
    state += GOLDEN;
    return mixed(state);
  }

  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** Small numbers more often than large ones: a few organisations do most of what is done. */
  int skewed(int bound) {
    double u = (next() >>> 11) * 0x1.0p-53;
    return (int) (u * u * bound);
  }

  boolean perMille(int share) {
    return below(THOUSAND) < share;
  }

  UUID uuid() {
    long high = next() & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
    long low = next() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private static long mixed(long z) {
    long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
    return b ^ b >>> 31;
  }
}
