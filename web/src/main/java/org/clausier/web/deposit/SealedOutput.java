package org.clausier.web.deposit;

import java.io.IOException;
import java.io.OutputStream;

/** Seals what is written to it. What was not closed does not open. */
final class SealedOutput extends OutputStream {

  private final OutputStream to;
  private final Seal seal;
  private final byte[] block = new byte[Seal.BLOCK];
  private int filled;
  private boolean closed;

  SealedOutput(OutputStream to, byte[] master) throws IOException {
    byte[] salt = Seal.salt();
    this.to = to;
    this.seal = new Seal(master, salt);
    to.write(salt);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int at = from;
    int left = length;
    while (left > 0) {
      if (filled == block.length) send(false);
      int n = Math.min(left, block.length - filled);
      System.arraycopy(bytes, at, block, filled, n);
      filled += n;
      at += n;
      left -= n;
    }
  }

  private void send(boolean last) throws IOException {
    to.write(seal.close(block, filled, last));
    filled = 0;
  }

  @Override
  public void close() throws IOException {
    if (closed) return;
    closed = true;
    send(true);
    to.flush();
  }
}
