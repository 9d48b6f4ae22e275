package org.clausier.usage.event;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/** The part of a stream that is looked at: it moves forward, and never holds more than a piece. */
final class Window {

  /** A piece longer than this is not read: 4 MiB, a thousand times a real one. */
  static final int LONGEST = 4 << 20;

  private static final int BLOCK = 1 << 16;

  private final InputStream in;
  private byte[] bytes = new byte[2 * BLOCK];
  private int from;
  private int to;
  private boolean ended;

  Window(InputStream in) {
    this.in = in;
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** What is looked at, and all that follows. */
  InputStream left() {
    return new SequenceInputStream(new ByteArrayInputStream(bytes, from, to - from), in);
  }

  /** Leaves what precedes a position behind. */
  void leave(int position) {
    from = position;
  }

  /** Reads on, keeping what was not left behind; false at the end of the stream. */
  boolean more() throws IOException {
    if (ended) return false;
    if (from > 0) {
      System.arraycopy(bytes, from, bytes, 0, to - from);
      to -= from;
      from = 0;
    }
    if (bytes.length - to < BLOCK) {
      bytes = Arrays.copyOf(bytes, Math.min(bytes.length * 2, LONGEST + 2 * BLOCK));
    }
    int n = in.read(bytes, to, bytes.length - to);
    if (n < 0) ended = true;
    else to += n;
    return n >= 0;
  }
}
