package org.clausier.web.deposit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** What was sealed, in clear. */
final class SealedInput extends InputStream {

  private final PushbackInputStream from;
  private final Seal seal;
  private byte[] block = {};
  private int at;
  private boolean ended;

  SealedInput(InputStream from, byte[] master) throws IOException {
    this.from = new PushbackInputStream(new BufferedInputStream(from, Seal.BLOCK), 1);
    this.seal = new Seal(master, this.from.readNBytes(Seal.SALT));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int start, int length) throws IOException {
    if (length == 0) return 0;
    while (at == block.length) {
      if (ended) return -1;
      fill();
    }
    int n = Math.min(length, block.length - at);
    System.arraycopy(block, at, to, start, n);
    at += n;
    return n;
  }

  private void fill() throws IOException {
    byte[] sealed = from.readNBytes(Seal.BLOCK + Seal.TAG);
    int after = from.read();
    if (after >= 0) from.unread(after);
    ended = after < 0;
    block = seal.open(sealed, ended);
    at = 0;
  }

  @Override
  public void close() throws IOException {
    from.close();
  }
}
