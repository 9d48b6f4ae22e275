package org.clausier.usage.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A part of a workbook while it is inflated: stopped when it swells beyond bounds, when nothing but
 * text comes for too long (no parser could hold it), and when its sum is wrong.
 */
final class Part extends FilterInputStream {

  /**
   * How far a part may swell.
   *
   * @param most bytes in all
   * @param suspicious bytes from which the ratio counts
   * @param ratio of bytes out to bytes in
   * @param stretch bytes between two tags, a tag being one of them
   */
  record Bounds(long most, long suspicious, int ratio, int stretch) {
    static final Bounds USUAL = new Bounds(8L << 30, 100L << 20, 200, 1 << 20);

    /** For parts that are not read as XML: pictures have no tags. */
    static final Bounds ANY_STRETCH = new Bounds(8L << 30, 100L << 20, 200, Integer.MAX_VALUE);
  }

  private final Bounds bounds;
  private final long packed;
  private final long sum;
  private final CRC32 crc = new CRC32();
  private long given;
  private int stretch;

  private Part(InputStream in, ZipEntry entry, Bounds bounds) {
    super(in);
    this.bounds = bounds;
    this.packed = Math.max(1, entry.getCompressedSize());
    this.sum = entry.getCrc();
  }

  static Part of(ZipFile zip, String name, Bounds bounds) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) throw new Unreadable(Unreadable.CORRUPT);
    return new Part(zip.getInputStream(entry), entry, bounds);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    int n;
    try {
      n = super.read(to, from, length);
    } catch (ZipException | java.io.EOFException e) {
      throw new Unreadable(Unreadable.CORRUPT);
    }
    if (n < 0) {
      if (crc.getValue() != sum) throw new Unreadable(Unreadable.CORRUPT);
      return n;
    }
    crc.update(to, from, n);
    given += n;
    if (given > bounds.most() || given > bounds.suspicious() && given / packed > bounds.ratio()) {
      throw new Unreadable(Unreadable.BOMB);
    }
    for (int i = from; i < from + n; i++) {
      if (to[i] == '<') stretch = 0;
      else if (++stretch > bounds.stretch()) throw new Unreadable(Unreadable.BOMB);
    }
    return n;
  }

  @Override
  public long skip(long n) {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
