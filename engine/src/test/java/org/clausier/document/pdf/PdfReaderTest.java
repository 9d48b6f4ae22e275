package org.clausier.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.clausier.document.Samples;
import org.clausier.words.Language;
import org.clausier.words.Typography;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {

  private static final byte[] TERMS = PdfPrinterTest.print(Samples.terms());

  @Test
  void typography_survives_in_the_text() {
    assertThat(contents(TERMS).text())
        .contains("contribution de 1\u202F590,00\u00A0€\u00A0HT\u202F; est-ce clair\u202F?")
        .contains("Article L.\u00A0122-5\u00A0: «\u00A0citation\u00A0».")
        .contains("L\u2019inscription");
  }

  @Test
  void every_page_bears_the_mark_and_its_number() {
    List<String> pages = contents(TERMS).pages();
    assertThat(pages).hasSizeGreaterThan(5).allMatch(page -> page.contains("PROJET"));
    for (int i = 0; i < pages.size(); i++)
      assertThat(pages.get(i)).contains("page " + (i + 1) + " / " + pages.size());
  }

  @Test
  void the_source_comes_back_as_it_was_given() {
    assertThat(contents(TERMS).sources()).isEqualTo(Samples.terms().attachments());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "{{title}} {{{css}}}", "R&D &amp; Cie"})
  void hostile_text_is_printed_literally(String text) {
    assertThat(contents(PdfPrinterTest.print(Samples.saying(text))).text())
        .contains(Typography.set(Language.FR, text));
  }

  @Test
  void a_sign_without_glyph_leaves_a_visible_hole() {
    assertThat(contents(PdfPrinterTest.print(Samples.saying("nom : 一"))).text())
        .contains("nom\u00A0: " + PdfPrinter.UNPRINTABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "%PDF-1.7", "PK", "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\ntrailer<<>>"})
  void what_is_not_a_pdf_is_refused(String text) {
    assertThat(problem(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("pdf-unreadable");
  }

  @Test
  void a_locked_file_is_refused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      pdf.save(bytes);
    }
    assertThat(problem(bytes.toByteArray())).isEqualTo("pdf-locked");
  }

  @Test
  void a_small_file_that_would_fill_the_memory_is_refused() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    bomb.write(
        "%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode>>\nstream\r\n".getBytes(StandardCharsets.UTF_8));
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(bomb)) {
      byte[] zeros = new byte[1_000_000];
      for (int i = 0; i < 201; i++) deflated.write(zeros);
    }
    assertThat(problem(bomb.toByteArray())).isEqualTo("pdf-too-large");
  }

  @Test
  void a_file_larger_than_any_of_ours_is_refused() {
    assertThat(problem(new byte[PdfReader.MAX_BYTES + 1])).isEqualTo("pdf-too-large");
  }

  @Test
  void deep_nesting_is_refused_or_read_but_never_fatal() {
    String deep = "%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\ntrailer<</Root 1 0 R>>";
    assertThat(problem(deep.getBytes(StandardCharsets.UTF_8))).isEqualTo("pdf-unreadable");
  }

  @Property(tries = 60)
  void damage_is_a_problem_never_an_exception(@ForAll long seed) {
    byte[] damaged = TERMS.clone();
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++)
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    PdfReader.read("damaged.pdf", damaged);
  }

  private static PdfContents contents(byte[] pdf) {
    return PdfReader.read("terms.pdf", pdf)
        .match(
            contents -> contents,
            problems -> {
              throw new AssertionError(problems.toString());
            });
  }

  private static String problem(byte[] pdf) {
    return PdfReader.read("x.pdf", pdf).match(contents -> "read", problems -> problems.get(0).id());
  }
}
