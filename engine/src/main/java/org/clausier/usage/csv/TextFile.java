package org.clausier.usage.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.ReportSource;

/**
 * What a first passage says of a file: strict UTF-8, else strict Windows-1252, never a mixture read
 * with question marks.
 *
 * @param head its beginning, decoded, to recognise the separator
 * @param notes messages on how it is read
 */
record TextFile(Charset charset, String head, List<String> notes) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int BLOCK = 1 << 16;

  CharsetDecoder decoder() {
    return strict(charset);
  }

  static Outcome<TextFile> inspect(ReportSource source) throws IOException {
    Strict utf8 = new Strict(StandardCharsets.UTF_8);
    Strict windows = new Strict(WINDOWS);
    byte[] head = new byte[0];
    boolean nul = false;
    try (InputStream in = source.open()) {
      byte[] block = new byte[BLOCK];
      for (int n = in.readNBytes(block, 0, BLOCK); n > 0; n = in.readNBytes(block, 0, BLOCK)) {
        utf8.feed(block, n);
        windows.feed(block, n);
        for (int i = 0; i < n && !nul; i++) nul = block[i] == 0;
        if (head.length == 0) head = java.util.Arrays.copyOf(block, n);
      }
    }
    utf8.end();
    windows.end();
    String name = source.name();
    if (head.length == 0) return Outcome.refused(error(name, "usage-empty"));
    if (nul || !utf8.ok && !windows.ok) return Outcome.refused(error(name, "usage-not-text"));
    Charset charset = utf8.ok ? StandardCharsets.UTF_8 : WINDOWS;
    String text = new String(head, charset);
    List<String> notes = new ArrayList<>();
    if (!utf8.ok) notes.add("usage-windows-1252");
    if (text.startsWith("\uFEFF")) {
      notes.add("usage-bom");
      text = text.substring(1);
    }
    if (text.isBlank() && head.length < BLOCK) return Outcome.refused(error(name, "usage-empty"));
    return Outcome.ok(new TextFile(charset, text, notes));
  }

  private static Problem error(String name, String id) {
    return Problem.error(Source.of(name), id);
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Whether all the bytes so far are text in a charset, block after block. */
  private static final class Strict {
    private final CharsetDecoder decoder;
    private final CharBuffer out = CharBuffer.allocate(BLOCK + 8);
    private final ByteBuffer left = ByteBuffer.allocate(BLOCK + 8);
    private boolean ok = true;

    Strict(Charset charset) {
      this.decoder = strict(charset);
    }

    void feed(byte[] block, int length) {
      if (!ok) return;
      left.put(block, 0, length).flip();
      decode(false);
      left.compact();
    }

    void end() {
      left.flip();
      if (ok) decode(true);
    }

    private void decode(boolean last) {
      CoderResult result = decoder.decode(left, out.clear(), last);
      if (result.isError()) ok = false;
    }
  }
}
