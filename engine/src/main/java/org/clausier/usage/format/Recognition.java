package org.clausier.usage.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.FileKind;
import org.clausier.usage.ReportSource;

/** What a file is, by its first bytes: its name proves nothing. */
record Recognition(FileKind kind, HandedOver source) {

  private static final int HEAD = 1 << 16;
  private static final int MARKED = 128;
  private static final String ZIP = "504b0304";
  private static final String OLE = "d0cf11e0a1b11ae1";

  /** Beginnings of what is not a report: PDF, images, archives, other compressions, XML. */
  private static final List<String> NEVER =
      List.of(
          "25504446",
          "89504e47",
          "ffd8ff",
          "47494638",
          "526172211a",
          "377abcaf271c",
          "425a68",
          "fd377a585a00",
          "28b52ffd",
          "504b0506",
          "50415231",
          "7f454c46",
          "4d5a",
          "3c3f786d6c",
          "3c21646f63747970",
          "3c21444f4354",
          "3c68746d6c",
          "3c48544d4c");

  private static final Pattern ARRAY = Pattern.compile("\\s*\\[\\s*[{\\]].*", Pattern.DOTALL);
  private static final Pattern OBJECT = Pattern.compile("\\s*\\{\\s*[\"}].*", Pattern.DOTALL);

  /**
   * @param options the kind that the user said, if any: what it is compressed with is still
   *     recognised
   */
  static Outcome<Recognition> of(ReportSource file, Reports.Options options) throws IOException {
    Optional<FileKind> asked = options.kind();
    byte[] head = head(file);
    if (head.length == 0) return refused(file, "usage-empty");
    boolean gzip = Gunzip.begins(head);
    if (gzip) {
      try {
        head = head(new HandedOver(file, true, Written.AS_IT_SHOWS));
      } catch (Spoilt e) {
        return Outcome.refused(e.problem());
      }
      if (head.length == 0) return refused(file, "usage-empty");
      if (Gunzip.begins(head)) return refused(file, "usage-gzip-twice");
    }
    String first = HexFormat.of().formatHex(head, 0, Math.min(head.length, 8));
    if (first.startsWith(OLE)) {
      return refused(file, locked(head) ? "usage-workbook-locked" : "usage-workbook-old");
    }
    boolean zip = first.startsWith(ZIP);
    if (zip && openDocument(head)) return refused(file, "usage-workbook-opendocument");
    boolean workbook = asked.filter(k -> k == FileKind.XLSX).isPresent();
    if (NEVER.stream().anyMatch(first::startsWith) || asked.isPresent() && zip != workbook) {
      return refused(file, "usage-format-unknown");
    }
    HandedOver source = new HandedOver(file, gzip, options.written());
    FileKind shown = zip ? FileKind.XLSX : text(head(source));
    return Outcome.ok(new Recognition(asked.orElse(shown), source));
  }

  private static FileKind text(byte[] head) {
    String text = new String(head, charset(head));
    if (text.startsWith("\uFEFF")) text = text.substring(1);
    if (ARRAY.matcher(text).matches()) return FileKind.JSON;
    return OBJECT.matcher(text).matches() ? FileKind.NDJSON : FileKind.CSV;
  }

  private static Charset charset(byte[] head) {
    if (head.length > 1 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (head.length > 1 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  /** A workbook under a password is an encrypted package in a container of the old format. */
  private static boolean locked(byte[] head) {
    return new String(head, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
  }

  /** Its first part is its type, stored as it is. */
  private static boolean openDocument(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, MARKED), StandardCharsets.ISO_8859_1);
    return start.contains("mimetypeapplication/vnd.oasis.opendocument");
  }

  private static byte[] head(ReportSource file) throws IOException {
    try (InputStream in = file.open()) {
      return in.readNBytes(HEAD);
    }
  }

  private static Outcome<Recognition> refused(ReportSource file, String id) {
    return Outcome.refused(Problem.error(Source.of(file.name()), id));
  }
}
