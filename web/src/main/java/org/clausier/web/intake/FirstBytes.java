package org.clausier.web.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.clausier.usage.Masking;
import org.clausier.usage.ReportSource;

/** How a file that is no text begins, for whoever can tell what wrote it. */
final class FirstBytes {

  private static final int SHOWN = 64;
  private static final int A_LINE = 16;
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

  private FirstBytes() {}

  /** In lines: the bytes, then those that are plain letters; none when they may name somebody. */
  static List<String> of(ReportSource file) {
    byte[] first;
    try (InputStream in = file.open()) {
      first = in.readNBytes(SHOWN);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    String letters = letters(first);
    if (!Masking.of(letters, SHOWN).equals(letters.strip().replaceAll(" +", " "))) return List.of();
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < first.length; from += A_LINE) {
      int to = Math.min(from + A_LINE, first.length);
      String bytes = HEX.formatHex(first, from, to);
      lines.add(bytes + " ".repeat(3 * A_LINE - bytes.length()) + letters.substring(from, to));
    }
    return lines;
  }

  private static String letters(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", ".");
  }
}
