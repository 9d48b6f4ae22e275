package org.clausier.usage.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.ReportSource;
import org.clausier.usage.bytes.Pace;

/**
 * What a first passage says of a file: strict UTF-8, else strict Windows-1252, or UTF-16 when it
 * says so; never a mixture read with question marks.
 *
 * @param head its beginning, decoded, to recognise the separator; without mark nor « sep= » line
 * @param before how many characters come before that
 * @param told the separator that a first line « sep=; » tells, as Excel does
 * @param longest how long its longest line is, in bytes
 * @param notes messages on how it is read
 */
record TextFile(
    Charset charset,
    String head,
    int before,
    Optional<Character> told,
    long longest,
    List<String> notes) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int BLOCK = 1 << 16;
  private static final java.util.regex.Pattern SEP =
      java.util.regex.Pattern.compile("(?i)sep=(.)(?:\r\n|\n|\r|$)");

  CharsetDecoder decoder() {
    return strict(charset);
  }

  /**
   * Whether its bytes may be looked at one by one: signs are bytes, or UTF-8; lines are bounded.
   */
  boolean isPlain() {
    boolean bytes = charset.equals(StandardCharsets.UTF_8) || charset.equals(WINDOWS);
    return bytes && longest <= CsvReports.LONGEST_LINE;
  }

  static Outcome<TextFile> inspect(ReportSource source) throws IOException {
    return inspect(source, Pace.USUAL);
  }

  /** What it says does not depend on the pace. */
  static Outcome<TextFile> inspect(ReportSource source, Pace pace) throws IOException {
    byte[] head;
    try (InputStream in = source.open()) {
      head = in.readNBytes(BLOCK);
    }
    if (head.length == 0) return refused(source, 0, "usage-empty");
    for (Charset charset : charsets(head)) {
      try (InputStream in = source.open()) {
        boolean wide = charset.name().startsWith("UTF-16");
        FirstPassage passage =
            wide || pace.threads() == 0
                ? FirstPassage.strictly(in, charset)
                : FirstPassage.parted(in, charset, pace);
        if (passage.text()) return found(source, charset, head, passage.lines(), wide);
      }
    }
    return refused(source, 0, "usage-not-text");
  }

  private static Outcome<TextFile> found(
      ReportSource source, Charset charset, byte[] head, Lines lines, boolean wide) {
    if (!wide && lines.firstNul() > 0) return refused(source, lines.firstNul(), "usage-nul");
    TextFile file = of(charset, new String(head, charset), lines, wide);
    if (wide && file.head.indexOf('\0') >= 0) return refused(source, 0, "usage-nul");
    if (file.head.isBlank() && head.length < BLOCK) return refused(source, 0, "usage-empty");
    return Outcome.ok(file);
  }

  private static TextFile of(Charset charset, String text, Lines lines, boolean wide) {
    List<String> notes = new ArrayList<>();
    if (charset.equals(WINDOWS)) notes.add("usage-windows-1252");
    if (wide) notes.add("usage-utf-16");
    int before = 0;
    if (text.startsWith("\uFEFF")) {
      if (!wide) notes.add("usage-bom");
      before = 1;
    }
    Optional<Character> told = Optional.empty();
    java.util.regex.Matcher sep = SEP.matcher(text).region(before, text.length());
    if (sep.lookingAt()) {
      notes.add("usage-sep-line");
      told = Optional.of(sep.group(1).charAt(0));
      before = sep.end();
    }
    if (lines.onlyReturns()) notes.add("usage-cr-only");
    return new TextFile(charset, text.substring(before), before, told, lines.longest(), notes);
  }

  /** The encodings it may be in, in the order in which they are tried. */
  private static List<Charset> charsets(byte[] head) {
    if (head.length > 1 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return List.of(StandardCharsets.UTF_16LE);
    }
    if (head.length > 1 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return List.of(StandardCharsets.UTF_16BE);
    }
    if (head.length > 2 && new String(head, 0, 3, StandardCharsets.UTF_8).equals("\uFEFF")) {
      return List.of(StandardCharsets.UTF_8);
    }
    int[] nul = new int[2];
    for (int i = 0; i < head.length; i++) if (head[i] == 0) nul[i & 1]++;
    // Latin text in UTF-16 without its mark: every other byte is nul
    if (nul[1] * 4 > head.length && nul[0] == 0) return List.of(StandardCharsets.UTF_16LE);
    if (nul[0] * 4 > head.length && nul[1] == 0) return List.of(StandardCharsets.UTF_16BE);
    return List.of(StandardCharsets.UTF_8, WINDOWS);
  }

  private static Outcome<TextFile> refused(ReportSource source, int line, String id) {
    return Outcome.refused(Problem.error(new Source(source.name(), line), id));
  }

  static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
