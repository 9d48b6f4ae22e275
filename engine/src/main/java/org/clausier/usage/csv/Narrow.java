package org.clausier.usage.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.clausier.usage.bytes.Chunk;

/** Bytes of a charset of one byte a sign, or of UTF-8, as UTF-8. */
final class Narrow {

  private final boolean utf8;
  private final byte[][] bytes = new byte[256][];

  Narrow(Charset charset) {
    this.utf8 = charset.equals(StandardCharsets.UTF_8);
    for (int b = 0; b < bytes.length; b++) {
      bytes[b] = new String(new byte[] {(byte) b}, charset).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Passes over the first signs of a text, each of one UTF-16 unit. */
  void skip(InputStream in, int signs) throws IOException {
    for (int i = 0; i < signs; i++) {
      int b = in.read();
      if (!utf8 || b < 0xC0) continue;
      in.read();
      if (b >= 0xE0) in.read();
    }
  }

  /** The same text; the same bytes when nothing in them differs. */
  Chunk utf8(Chunk chunk) {
    if (utf8) return chunk;
    byte[] from = chunk.bytes();
    int length = 0;
    for (int i = 0; i < chunk.length(); i++) length += bytes[from[i] & 0xFF].length;
    if (length == chunk.length()) return chunk;
    byte[] to = new byte[length];
    int n = 0;
    for (int i = 0; i < chunk.length(); i++) {
      byte b = from[i];
      if (b >= 0) to[n++] = b;
      else for (byte sign : bytes[b & 0xFF]) to[n++] = sign;
    }
    return new Chunk(to, n, chunk.cut());
  }
}
