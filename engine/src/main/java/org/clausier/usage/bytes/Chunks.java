package org.clausier.usage.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a stream at the ends of lines, into pieces that are used again. A line longer than a piece
 * is given in a larger one, up to a bound.
 */
public final class Chunks {

  /** The first piece is small: what it says tells how to read the others. */
  private static final int FIRST = 1 << 16;

  /** Bytes that may follow the first of a sign. */
  private static final int SIGN = 3;

  private final InputStream in;
  private final int size;
  private final int longest;
  private final Deque<byte[]> free = new ArrayDeque<>();
  private byte[] rest = {};
  private boolean begun;
  private boolean ended;

  /**
   * @param size bytes of most chunks
   * @param longest bytes of a chunk; a longer line is given in pieces, none of which ends a line,
   *     nor cuts a sign of UTF-8
   */
  public Chunks(InputStream in, int size, int longest) {
    this.in = in;
    this.size = size;
    this.longest = Math.max(longest, size);
  }

  /** The next whole lines; empty at the end. */
  public Optional<Chunk> next() throws IOException {
    if (ended) return Optional.empty();
    byte[] bytes = free.isEmpty() ? new byte[begun ? size : Math.min(size, FIRST)] : free.pop();
    begun = true;
    if (bytes.length < rest.length * 2) bytes = new byte[(int) Math.min(longest, rest.length * 2L)];
    System.arraycopy(rest, 0, bytes, 0, rest.length);
    int length = rest.length;
    for (; ; ) {
      int n = in.readNBytes(bytes, length, bytes.length - length);
      length += n;
      if (length < bytes.length) {
        ended = true;
        rest = new byte[0];
        return length == 0 ? Optional.empty() : Optional.of(new Chunk(bytes, length, false));
      }
      int end = lastEnd(bytes, length);
      if (end == 0 && bytes.length < longest) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(longest, bytes.length * 2L));
        continue;
      }
      int cut = end == 0 ? lastSign(bytes, length) : end;
      rest = Arrays.copyOfRange(bytes, cut, length);
      return Optional.of(new Chunk(bytes, cut, end == 0));
    }
  }

  /** Gives back a chunk that nobody reads any more. */
  public void release(Chunk chunk) {
    if (chunk.bytes().length == size) free.push(chunk.bytes());
  }

  /**
   * All that is left to read, chunks that were given among it.
   *
   * @param untold given and not used, in their order
   * @param from where the first of them is left to be read from
   */
  public InputStream left(List<Chunk> untold, int from) {
    List<InputStream> all = new ArrayList<>();
    int at = from;
    for (Chunk c : untold) {
      all.add(new ByteArrayInputStream(c.bytes(), at, c.length() - at));
      at = 0;
    }
    all.add(new ByteArrayInputStream(rest));
    all.add(in);
    return new SequenceInputStream(Collections.enumeration(all));
  }

  /** Before a sign of UTF-8 that the end may have cut; nothing but the piece, elsewhere. */
  private static int lastSign(byte[] bytes, int length) {
    int at = length;
    while (at > 1 && length - at < SIGN && (bytes[at - 1] & 0xC0) == 0x80) at--;
    return at > 1 && (bytes[at - 1] & 0xC0) == 0xC0 ? at - 1 : length;
  }

  /** After the last line that ends. */
  private static int lastEnd(byte[] bytes, int length) {
    int end = length;
    while (end > 0 && bytes[end - 1] != '\n') end--;
    return end;
  }
}
