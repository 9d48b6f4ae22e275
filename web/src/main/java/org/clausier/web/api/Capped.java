package org.clausier.web.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends where it becomes too long. */
final class Capped extends FilterInputStream {

  static final int MEGABYTES = 64;

  private static final int BYTES = 1_000_000;

  private long left = (long) MEGABYTES * BYTES;
  private boolean cut;

  Capped(InputStream in) {
    super(in);
  }

  /** Whether there was more. */
  boolean cut() {
    return cut;
  }

  @Override
  public int read() throws IOException {
    if (left == 0) return end();
    int b = super.read();
    if (b >= 0) left--;
    return b;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    if (left == 0 && length > 0) return end();
    int read = super.read(to, from, (int) Math.min(length, left));
    if (read > 0) left -= read;
    return read;
  }

  private int end() throws IOException {
    cut = cut || super.read() >= 0;
    return -1;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
