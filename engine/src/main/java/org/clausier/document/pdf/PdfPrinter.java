package org.clausier.document.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.clausier.document.Attachment;

/**
 * Prints pages of XHTML as PDF/A-3a and PDF/UA-1: tagged, fonts inside, ready to be kept for years.
 *
 * <p>The same page, facts and attachments give the same bytes. Nothing is read but the fonts of the
 * library: no network, no file. May be shared between threads.
 */
public final class PdfPrinter {

  /** Printed for a sign that the fonts do not have: a hole must be seen. */
  static final String UNPRINTABLE = "\u25A0";

  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    XRLog.setLoggingEnabled(false);
  }

  private final PdfFonts fonts;

  /**
   * @param library reads a file of the library, by its path
   */
  public PdfPrinter(Function<String, byte[]> library) {
    this.fonts = new PdfFonts(library);
  }

  /**
   * @param html well-formed, in the family {@code Source Serif 4}
   * @throws IllegalArgumentException for a page that is not well-formed or that calls for the
   *     outside
   */
  public byte[] print(String html, PdfFacts facts, List<Attachment> attachments) {
    try (PdfBoxRenderer renderer = renderer(html);
        PDDocument pdf = renderer.createPDFKeepOpen()) {
      PdfIdentity.write(pdf, facts, html, attachments);
      PdfAttachments.write(pdf, facts, attachments);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PdfBoxRenderer renderer(String html) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withW3cDocument(Page.read(html), "");
    builder.useUriResolver((base, uri) -> null);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    builder.usePdfUaAccessibility(true);
    builder.useColorProfile(SRGB);
    builder.useReplacementText(UNPRINTABLE);
    builder.useUnicodeLineBreaker(new LineBreaks());
    builder.useSVGDrawer(new PictureDrawer());
    fonts.addTo(builder);
    return builder.buildPdfRenderer();
  }
}
