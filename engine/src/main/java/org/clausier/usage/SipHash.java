package org.clausier.usage;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * SipHash-2-4 of 128 bits (Aumasson and Bernstein): a keyed hash for what the audited party writes
 * and we only compare, within one audit. Whoever does not know the key cannot make two rows meet.
 * What names people is hashed by {@link Pseudonyms}. For several threads, each its own copy.
 */
public final class SipHash {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final long key0;
  private final long key1;
  private long v0;
  private long v1;
  private long v2;
  private long v3;
  private long high;
  private long low;

  public SipHash(long key0, long key1) {
    this.key0 = key0;
    this.key1 = key1;
  }

  /** Under a key that nobody knows, forgotten with it. */
  public static SipHash withSecretKey() {
    SecureRandom random = new SecureRandom();
    return new SipHash(random.nextLong(), random.nextLong());
  }

  /** The same function, for another thread. */
  public SipHash copy() {
    return new SipHash(key0, key1);
  }

  /** Hashes these bytes; {@link #high()} and {@link #low()} tell the result. */
  public void hash(byte[] bytes, int from, int to) {
    v0 = key0 ^ 0x736f6d6570736575L;
    v1 = key1 ^ 0x646f72616e646f6dL ^ 0xee;
    v2 = key0 ^ 0x6c7967656e657261L;
    v3 = key1 ^ 0x7465646279746573L;
    int whole = to - (to - from) % Long.BYTES;
    words(bytes, from, whole);
    long last = (long) (to - from) << 56;
    for (int i = whole, shift = 0; i < to; i++, shift += Byte.SIZE) {
      last |= (bytes[i] & 0xFFL) << shift;
    }
    v3 ^= last;
    rounds(2);
    v0 ^= last;
    v2 ^= 0xee;
    rounds(4);
    low = v0 ^ v1 ^ v2 ^ v3;
    v1 ^= 0xdd;
    rounds(4);
    high = v0 ^ v1 ^ v2 ^ v3;
  }

  public long high() {
    return high;
  }

  public long low() {
    return low;
  }

  /** All in locals: fields would be written back after each eight bytes. */
  private void words(byte[] bytes, int from, int to) {
    long a = v0;
    long b = v1;
    long c = v2;
    long d = v3;
    for (int i = from; i < to; i += Long.BYTES) {
      long m = (long) WORDS.get(bytes, i);
      d ^= m;
      for (int round = 0; round < 2; round++) {
        a += b;
        b = Long.rotateLeft(b, 13) ^ a;
        a = Long.rotateLeft(a, 32);
        c += d;
        d = Long.rotateLeft(d, 16) ^ c;
        a += d;
        d = Long.rotateLeft(d, 21) ^ a;
        c += b;
        b = Long.rotateLeft(b, 17) ^ c;
        c = Long.rotateLeft(c, 32);
      }
      a ^= m;
    }
    v0 = a;
    v1 = b;
    v2 = c;
    v3 = d;
  }

  private void rounds(int n) {
    long a = v0;
    long b = v1;
    long c = v2;
    long d = v3;
    for (int i = 0; i < n; i++) {
      a += b;
      b = Long.rotateLeft(b, 13) ^ a;
      a = Long.rotateLeft(a, 32);
      c += d;
      d = Long.rotateLeft(d, 16) ^ c;
      a += d;
      d = Long.rotateLeft(d, 21) ^ a;
      c += b;
      b = Long.rotateLeft(b, 17) ^ c;
      c = Long.rotateLeft(c, 32);
    }
    v0 = a;
    v1 = b;
    v2 = c;
    v3 = d;
  }
}
