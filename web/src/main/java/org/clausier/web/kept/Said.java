package org.clausier.web.kept;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A table as somebody says it is written, handed to the reader of tables in the words that it
 * understands: in UTF-8, its separator named by the line {@code sep=} that spreadsheets write.
 */
final class Said {

  /** How a workbook begins: it is no text, and nothing said of texts is of it. */
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private static final int PIECE = 1 << 14;

  private Said() {}

  /** What is said of a file; nothing is changed where nothing is said. */
  static InputStream of(InputStream file, Kept audit) throws IOException {
    String charset = audit.charset();
    String cut = audit.cut();
    if (charset == null && cut == null) return file;
    PushbackInputStream in = new PushbackInputStream(file, ZIP.length);
    byte[] head = in.readNBytes(ZIP.length);
    in.unread(head);
    return Arrays.equals(head, ZIP) ? in : text(in, charset, cut);
  }

  private static InputStream text(
      InputStream file, @Nullable String charset, @Nullable String cut) {
    InputStream text = charset == null ? file : new InUtf8(file, Charset.forName(charset));
    if (cut == null) return text;
    byte[] line = ("sep=" + cut + "\n").getBytes(StandardCharsets.UTF_8);
    return new SequenceInputStream(new ByteArrayInputStream(line), text);
  }

  /** A text in another encoding; what is not of that encoding is an {@link IOException}. */
  private static final class InUtf8 extends InputStream {

    private final Reader from;
    private final CharBuffer piece = CharBuffer.allocate(PIECE);
    private ByteBuffer ready = ByteBuffer.allocate(0);
    private boolean first = true;

    InUtf8(InputStream in, Charset charset) {
      this.from =
          new BufferedReader(
              new InputStreamReader(
                  in,
                  charset
                      .newDecoder()
                      .onMalformedInput(CodingErrorAction.REPORT)
                      .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    @Override
    public int read() throws IOException {
      return fill() ? ready.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int at, int length) throws IOException {
      if (length == 0) return 0;
      if (!fill()) return -1;
      int n = Math.min(length, ready.remaining());
      ready.get(to, at, n);
      return n;
    }

    private boolean fill() throws IOException {
      while (!ready.hasRemaining()) {
        piece.clear();
        // a pair of units is never parted: its other half is asked for
        piece.limit(PIECE - 1);
        if (from.read(piece) < 0) return false;
        if (Character.isHighSurrogate(piece.get(piece.position() - 1))) {
          int other = from.read();
          piece.limit(PIECE);
          if (other >= 0) piece.put((char) other);
        }
        piece.flip();
        if (first && piece.get(0) == '\uFEFF') piece.get();
        first = false;
        ready = StandardCharsets.UTF_8.encode(piece);
      }
      return true;
    }

    @Override
    public void close() throws IOException {
      from.close();
    }
  }
}
