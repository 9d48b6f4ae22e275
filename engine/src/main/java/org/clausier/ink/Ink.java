package org.clausier.ink;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.clausier.document.Document;
import org.clausier.document.html.HtmlPrinter;
import org.clausier.document.pdf.PdfFacts;
import org.clausier.document.pdf.PdfPrinter;
import org.clausier.library.Library;

/**
 * The one road for all ink: a document on the page of the library, as HTML or as PDF. The same
 * document, author and day give the same bytes.
 *
 * @param day written inside the PDF
 */
public record Ink(Library library, LocalDate day) {

  public String html(Document document) {
    return html(document, library.files().text("documents/page.css"));
  }

  private String html(Document document, String css) {
    return new HtmlPrinter(library.files().text("documents/page.html"), css).print(document);
  }

  /** The document alone, to stand inside a page of the web: everything in it is escaped. */
  public String inPage(Document document) {
    return new HtmlPrinter(library.files().text("documents/web.html"), "").print(document);
  }

  /** The figures of a document and what is said of them, to stand among other things of a page. */
  public String blocks(Document document) {
    return new HtmlPrinter(library.files().text("documents/blocks.html"), "").print(document);
  }

  public byte[] pdf(Document document, String author) {
    return pdf(document, author, html(document));
  }

  /**
   * The same on a page of its own.
   *
   * @param kind the folder of the document, whose page.css comes after that of all documents
   */
  public byte[] pdf(Document document, String author, Kind kind) {
    String css =
        library.files().text("documents/page.css")
            + library.files().text("documents/" + kind.folder() + "/page.css");
    return pdf(document, author, html(document, css));
  }

  /** A folder of {@code documents} with a page.css of its own. */
  public record Kind(String folder) {}

  private byte[] pdf(Document document, String author, String html) {
    PdfFacts facts =
        new PdfFacts(
            document.cover().title() + " – " + document.cover().subtitle(),
            author,
            document.cover().description(),
            day.atStartOfDay().toInstant(ZoneOffset.UTC));
    return new PdfPrinter(library.files()::bytes).print(html, facts, document.attachments());
  }
}
