package org.clausier.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.clausier.document.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Archival (PDF/A-3a) and accessible (PDF/UA-1), as an independent checker reads it. */
class ArchivalTest {

  @BeforeAll
  static void checker() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void terms_of_several_pages_are_archival_and_accessible() throws Exception {
    byte[] pdf = PdfPrinterTest.print(Samples.terms());
    assertThat(failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void english_terms_too() throws Exception {
    byte[] pdf = PdfPrinterTest.print(Samples.inEnglish());
    assertThat(failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  /** Or the checker would prove nothing. */
  @Test
  void a_page_without_tags_fails() throws Exception {
    byte[] pdf = untagged();
    assertThat(failures(pdf, PDFAFlavour.PDFA_3_A)).isNotEmpty();
    assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isNotEmpty();
  }

  private static byte[] untagged() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(PdfPrinterTest.print(Samples.terms()))) {
      pdf.getDocumentCatalog().setStructureTreeRoot(null);
      pdf.getDocumentCatalog().setMarkInfo(null);
      pdf.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      return result.getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(
              a ->
                  a.getRuleId().getClause()
                      + " "
                      + a.getMessage()
                      + " "
                      + a.getLocation().getContext())
          .distinct()
          .toList();
    }
  }
}
