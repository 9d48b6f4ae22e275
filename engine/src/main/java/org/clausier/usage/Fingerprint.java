package org.clausier.usage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a stream, taken while it is read. */
public final class Fingerprint {

  private final MessageDigest digest;
  private boolean whole;
  private String found = "";

  public Fingerprint() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The stream, whose bytes count as they are read; nothing may be skipped in it. */
  public InputStream of(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        if (b < 0) end();
        else digest.update((byte) b);
        return b;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int n = super.read(bytes, from, length);
        if (n < 0) end();
        else digest.update(bytes, from, n);
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
    };
  }

  private void end() {
    if (whole) return;
    whole = true;
    found = HexFormat.of().formatHex(digest.digest());
  }

  /** Whether the end of the stream was seen. */
  public boolean isWhole() {
    return whole;
  }

  /**
   * @throws IllegalStateException when the end was not seen
   */
  public String hexadecimal() {
    if (!whole) throw new IllegalStateException("the stream was not read to its end");
    return found;
  }
}
