package org.clausier.scan;

import java.nio.charset.StandardCharsets;
import org.clausier.document.pdf.PdfInert;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/**
 * Reads a scan that someone hands in, which may be anything. Pictures are walked, never decoded:
 * nothing that is handed in is drawn here.
 *
 * <p>Refused: what is empty, too large, neither PDF nor PNG nor JPEG by its content, cut short, or
 * made to act (scripts, programs, forms that send) or to exhaust.
 */
public final class ScanReader {

  /** What is larger is refused. */
  public static final int MAX_BYTES = 8_000_000;

  /** Longer than any agreement that a pen signs. */
  private static final int MAX_PAGES = 200;

  /** A sheet of A4 at 1200 dots an inch is 9 921 × 14 031. */
  static final int MAX_SIDE = 20_000;

  /** Readers look for the sign of a PDF among the first bytes, not only at the first. */
  private static final int HEAD = 1_024;

  private ScanReader() {}

  /**
   * @param name the file as the user named it, for the problems
   */
  public static Outcome<Scan> read(String name, byte[] bytes) {
    if (bytes.length == 0) return refused(name, "scan-empty");
    if (bytes.length > MAX_BYTES) return refused(name, "scan-too-large");
    if (Png.signs(bytes)) return picture(name, Scan.Kind.PNG, Png.walk(bytes));
    if (Jpeg.signs(bytes)) return picture(name, Scan.Kind.JPEG, Jpeg.walk(bytes));
    if (head(bytes).contains("%PDF-")) return pdf(name, bytes);
    return refused(name, "scan-type");
  }

  private static String head(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
  }

  private static Outcome<Scan> pdf(String name, byte[] bytes) {
    return PdfInert.pages(name, bytes)
        .then(
            pages ->
                pages >= 1 && pages <= MAX_PAGES
                    ? Outcome.ok(new Scan(Scan.Kind.PDF, pages))
                    : refused(name, "scan-pages"));
  }

  private static Outcome<Scan> picture(String name, Scan.Kind kind, Size size) {
    if (!size.whole()) return refused(name, "scan-damaged");
    boolean fits = size.width() <= MAX_SIDE && size.height() <= MAX_SIDE;
    return fits ? Outcome.ok(new Scan(kind, 1)) : refused(name, "scan-too-wide");
  }

  private static Outcome<Scan> refused(String name, String problem) {
    return Outcome.refused(Problem.error(Source.of(name), problem, name, MAX_PAGES + ""));
  }
}
