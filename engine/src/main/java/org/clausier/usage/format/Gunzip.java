package org.clausier.usage.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/**
 * A gzip stream, strictly: the JDK's own ignores what follows the last member and knows no bounds.
 * Members that follow each other are read as one; a cut, corrupt or swelling stream, or anything
 * after the last member, is {@link Spoilt}.
 */
final class Gunzip extends InputStream {

  /**
   * How far a stream may swell.
   *
   * @param most bytes in all
   * @param suspicious bytes from which the ratio counts: honest small files may be repetitive
   * @param ratio of bytes out to bytes in
   */
  record Bounds(long most, long suspicious, int ratio) {
    static final Bounds USUAL = new Bounds(64L << 30, 100L << 20, 200);
  }

  private static final int FIRST = 0x1F;
  private static final int SECOND = 0x8B;
  private static final int DEFLATE = 8;
  private static final int BLOCK = 1 << 16;

  private final String name;
  private final InputStream in;
  private final Bounds bounds;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] block = new byte[BLOCK];
  private int at;
  private int end;
  private long taken;
  private long given;
  private long ofMember;
  private boolean ended;

  Gunzip(String name, InputStream in, Bounds bounds) throws IOException {
    this.name = name;
    this.in = in;
    this.bounds = bounds;
    header(required());
  }

  static boolean begins(byte[] head) {
    return head.length > 1 && (head[0] & 0xFF) == FIRST && (head[1] & 0xFF) == SECOND;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    if (length == 0) return 0;
    while (!ended) {
      int n = inflate(to, from, length);
      if (n > 0) return n;
      if (inflater.finished()) nextMember();
      else if (inflater.needsDictionary()) throw spoilt("usage-gzip-corrupt");
      else feed();
    }
    return -1;
  }

  private int inflate(byte[] to, int from, int length) throws IOException {
    try {
      int n = inflater.inflate(to, from, length);
      crc.update(to, from, n);
      given += n;
      ofMember += n;
      if (given > bounds.most() || given > bounds.suspicious() && given / taken > bounds.ratio()) {
        throw spoilt("usage-gzip-bomb");
      }
      return n;
    } catch (DataFormatException e) {
      throw spoilt("usage-gzip-corrupt");
    }
  }

  private void feed() throws IOException {
    if (at == end && !fill()) throw spoilt("usage-gzip-cut");
    inflater.setInput(block, at, end - at);
    at = end;
  }

  private void nextMember() throws IOException {
    at = end - inflater.getRemaining();
    long sum = little(4);
    long size = little(4);
    if (sum != crc.getValue() || size != (ofMember & 0xFFFFFFFFL))
      throw spoilt("usage-gzip-corrupt");
    inflater.reset();
    crc.reset();
    ofMember = 0;
    if (at == end && !fill()) ended = true;
    else header(required());
  }

  private void header(int first) throws IOException {
    String wrong = given == 0 ? "usage-gzip-corrupt" : "usage-gzip-followed";
    if (first != FIRST || required() != SECOND || required() != DEFLATE) throw spoilt(wrong);
    int flags = required();
    little(6); // time, effort, system
    if ((flags & 4) != 0) {
      for (long n = little(2); n > 0; n--) required();
    }
    if ((flags & 8) != 0) pastZero();
    if ((flags & 16) != 0) pastZero();
    if ((flags & 2) != 0) little(2);
  }

  private void pastZero() throws IOException {
    while (required() != 0) {
      // a name or a comment: not read
    }
  }

  private long little(int bytes) throws IOException {
    long value = 0;
    for (int i = 0; i < bytes; i++) value |= (long) required() << (8 * i);
    return value;
  }

  private int required() throws IOException {
    if (at == end && !fill()) throw spoilt("usage-gzip-cut");
    return block[at++] & 0xFF;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(block));
    taken += end;
    return end > 0;
  }

  private Spoilt spoilt(String id) {
    return new Spoilt(Problem.error(Source.of(name), id));
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
