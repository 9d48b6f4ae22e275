package org.clausier.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.clausier.document.Document;
import org.clausier.document.Samples;
import org.clausier.document.html.HtmlPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfPrinterTest {

  static final PdfFacts FACTS =
      new PdfFacts(
          "Conditions d’utilisation & R<D>",
          "Atelier Lumen",
          "Qui peut utiliser le cours ?",
          Instant.parse("2026-11-22T10:15:30.123Z"));

  private static final HtmlPrinter HTML =
      new HtmlPrinter(
          Samples.resource("/clausier/documents/page.html"),
          Samples.resource("/clausier/documents/page.css"));
  private static final PdfPrinter PDF = new PdfPrinter(path -> Samples.bytes("/clausier/" + path));

  static byte[] print(Document document) {
    return PDF.print(HTML.print(document), FACTS, document.attachments());
  }

  @Test
  void the_same_document_gives_the_same_bytes() {
    assertThat(print(Samples.terms())).isEqualTo(print(Samples.terms()));
  }

  @Test
  void a_reader_is_told_the_language_the_title_and_the_articles() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(print(Samples.terms()))) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(FACTS.title());
      List<String> bookmarks = new ArrayList<>();
      pdf.getDocumentCatalog()
          .getDocumentOutline()
          .children()
          .forEach(b -> bookmarks.add(b.getTitle()));
      assertThat(bookmarks).hasSize(11).contains("Article 10 – Signatures", "Annexe 1 – Tarifs");
    }
  }

  /** A picture is a figure that says what it shows; its words are words. */
  @Test
  void a_picture_is_told_to_whoever_does_not_see_it() throws Exception {
    byte[] bytes = print(Samples.terms());
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      assertThat(figures(pdf.getDocumentCatalog().getStructureTreeRoot()))
          .hasSize(9)
          .containsOnly("Usages. Soixante-quatre usages.");
    }
    assertThat(
            PdfReader.read("terms.pdf", bytes)
                .match(PdfContents::text, problems -> problems.toString()))
        .contains("R&D <b>");
  }

  private static List<String> figures(PDStructureNode node) {
    List<String> found = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (!(kid instanceof PDStructureElement e)) continue;
      if (e.getStructureType().equals("Figure")) found.add(e.getAlternateDescription());
      found.addAll(figures(e));
    }
    return found;
  }

  @Test
  void threads_may_share_a_printer() {
    byte[] alone = print(Samples.terms());
    assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> print(Samples.terms())).toList())
        .allSatisfy(bytes -> assertThat(bytes).isEqualTo(alone));
  }

  @Test
  void another_document_has_another_id() {
    byte[] one = print(Samples.saying("Un"));
    assertThat(print(Samples.saying("Deux"))).isNotEqualTo(one);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=\"file:///etc/passwd\">x</a>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"#a\" download=\"x\">x</a>",
        "<img src=\"http://127.0.0.1/x.png\"/>",
        "<link rel=\"stylesheet\" href=\"http://127.0.0.1/x.css\"/>",
        "<object data=\"x\"></object>",
        "<p>",
      })
  void a_page_that_calls_for_the_outside_is_refused(String body) {
    String page = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>" + body + "</body></html>";
    assertThatThrownBy(() -> PDF.print(page, FACTS, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
