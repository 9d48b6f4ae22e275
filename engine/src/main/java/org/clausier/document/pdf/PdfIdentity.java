package org.clausier.document.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.clausier.document.Attachment;

/** Who a PDF is: its facts, written twice as PDF/A wants them, and an id drawn from its content. */
final class PdfIdentity {

  static final String PRODUCER = "Clausier";

  private PdfIdentity() {}

  static void write(PDDocument pdf, PdfFacts facts, String html, List<Attachment> attachments)
      throws IOException {
    pdf.setDocumentInformation(information(facts));
    PDMetadata metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(Xmp.of(facts).getBytes(StandardCharsets.UTF_8));
    pdf.getDocumentCatalog().setMetadata(metadata);
    // Otherwise drawn from the time of the day.
    pdf.setDocumentId(digest(facts + html + attachments));
  }

  static Calendar calendar(PdfFacts facts) {
    return GregorianCalendar.from(facts.printed().atZone(ZoneOffset.UTC));
  }

  private static PDDocumentInformation information(PdfFacts facts) {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(facts.title());
    information.setAuthor(facts.author());
    information.setSubject(facts.subject());
    information.setCreator(PRODUCER);
    information.setProducer(PRODUCER);
    information.setCreationDate(calendar(facts));
    information.setModificationDate(calendar(facts));
    return information;
  }

  private static long digest(String content) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(sha.digest(content.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
