package org.clausier.usage.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A stream as UTF-8, without its byte order mark. UTF-16 is read when its mark announces it, and
 * strictly.
 *
 * @param note the message on how it is read; empty when there is nothing to say
 */
record Unicode(InputStream in, String note) {

  private static final int BLOCK = 1 << 14;

  static Unicode of(InputStream raw) throws IOException {
    PushbackInputStream in = new PushbackInputStream(raw, 3);
    byte[] head = new byte[3];
    int n = in.readNBytes(head, 0, 3);
    int first = n > 0 ? head[0] & 0xFF : -1;
    int second = n > 1 ? head[1] & 0xFF : -1;
    if (first == 0xEF && second == 0xBB && n > 2 && (head[2] & 0xFF) == 0xBF) {
      return new Unicode(in, "usage-bom");
    }
    boolean little = first == 0xFF && second == 0xFE;
    if (little || first == 0xFE && second == 0xFF) {
      if (n > 2) in.unread(head, 2, 1);
      Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
      return new Unicode(new Recoded(in, charset), "usage-utf-16");
    }
    in.unread(head, 0, n);
    return new Unicode(in, "");
  }

  /** Another encoding, as UTF-8; what is not text in it ends the reading. */
  private static final class Recoded extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[BLOCK];
    private byte[] bytes = new byte[0];
    private int at;

    Recoded(InputStream in, Charset charset) {
      this.reader =
          new InputStreamReader(
              in,
              charset
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public int read() throws IOException {
      return at < bytes.length || fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      if (length == 0) return 0;
      if (at == bytes.length && !fill()) return -1;
      int n = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, to, from, n);
      at += n;
      return n;
    }

    private boolean fill() throws IOException {
      int n = reader.read(chars, 0, BLOCK - 1);
      if (n < 0) return false;
      if (Character.isHighSurrogate(chars[n - 1])) {
        int low = reader.read();
        if (low >= 0) chars[n++] = (char) low;
      }
      bytes = new String(chars, 0, n).getBytes(StandardCharsets.UTF_8);
      at = 0;
      return true;
    }
  }
}
