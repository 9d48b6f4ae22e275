package org.clausier.usage.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.clausier.usage.SipHash;
import org.jspecify.annotations.Nullable;

/**
 * Makes marks, under a key drawn for one audit: nobody can prepare ids that meet in one place. Not
 * for several threads at once; each has its own copy.
 */
final class Marks {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final SipHash hash;
  private byte[] bytes = new byte[1 << 10];
  private int size;

  Marks() {
    this(SipHash.withSecretKey());
  }

  private Marks(SipHash hash) {
    this.hash = hash;
  }

  /** Marks under the same key, for another thread. */
  Marks copy() {
    return new Marks(hash.copy());
  }

  Mark of(byte[] from, int begin, int end) {
    hash.hash(from, begin, end);
    return new Mark(hash.high(), hash.low());
  }

  /** Of the 128 bits of an id. */
  Mark of(long high, long low) {
    return begin().add(high).add(low).end();
  }

  /** Begins a mark of several things: they are told apart, however they follow one another. */
  Marks begin() {
    size = 0;
    return this;
  }

  Marks add(long number) {
    room(Long.BYTES);
    LONGS.set(bytes, size, number);
    size += Long.BYTES;
    return this;
  }

  Marks add(Mark mark) {
    return add(mark.high()).add(mark.low());
  }

  Marks add(byte[] text, int from, int to) {
    int length = to - from;
    room(length + Long.BYTES);
    System.arraycopy(text, from, bytes, size, length);
    size += length;
    return add(length);
  }

  /** Null stands for an empty text. */
  Marks add(@Nullable String text) {
    if (text == null) return add(0);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return add(utf8, 0, utf8.length);
  }

  Mark end() {
    return of(bytes, 0, size);
  }

  private void room(int more) {
    if (size + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(2 * size, size + more));
  }
}
