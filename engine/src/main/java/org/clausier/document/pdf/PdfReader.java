package org.clausier.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/**
 * Reads back a PDF that someone hands in, which may be anything.
 *
 * <p>Refused: what is not a PDF, is locked, or is larger than any document of ours, as it is or
 * once unfolded.
 */
public final class PdfReader {

  /** What is larger is refused. */
  public static final int MAX_BYTES = 20_000_000;

  private static final int MAX_PAGES = 1_000;

  private PdfReader() {}

  /**
   * @param name the file as the user named it, for the problems
   */
  public static Outcome<PdfContents> read(String name, byte[] bytes) {
    if (bytes.length > MAX_BYTES || Folded.tooLarge(bytes)) return refused(name, "pdf-too-large");
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      if (pdf.getNumberOfPages() > MAX_PAGES) return refused(name, "pdf-too-large");
      return Outcome.ok(new PdfContents(pages(pdf), PdfSources.read(pdf)));
    } catch (InvalidPasswordException locked) {
      return refused(name, "pdf-locked");
    } catch (IOException | RuntimeException | StackOverflowError unreadable) {
      // A file made to harm fails in the parser in many ways; each of them says the same to us.
      return refused(name, "pdf-unreadable");
    }
  }

  private static List<String> pages(PDDocument pdf) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    // As the eye reads, line by line: a page may be painted in any order.
    stripper.setSortByPosition(true);
    stripper.setLineSeparator("\n");
    List<String> pages = new ArrayList<>();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      pages.add(stripper.getText(pdf));
    }
    return pages;
  }

  private static Outcome<PdfContents> refused(String name, String problem) {
    return Outcome.refused(Problem.error(Source.of(name), problem, name));
  }
}
