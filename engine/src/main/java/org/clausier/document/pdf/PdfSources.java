package org.clausier.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.clausier.document.Attachment;

/** The files that a PDF declares as its source (ISO 19005-3, annex E); others are left inside. */
final class PdfSources {

  private static final int MAX_FILES = 20;
  private static final int MAX_BYTES = 10_000_000;

  private PdfSources() {}

  static List<Attachment> read(PDDocument pdf) throws IOException {
    List<Attachment> sources = new ArrayList<>();
    COSArray files = pdf.getDocumentCatalog().getCOSObject().getCOSArray(PdfAttachments.ASSOCIATED);
    if (files == null) return sources;
    if (files.size() > MAX_FILES) throw new IOException("too many files");
    for (int i = 0; i < files.size(); i++) {
      COSBase file = files.getObject(i);
      if (file instanceof COSDictionary source && isSource(source)) sources.add(attachment(source));
    }
    return sources;
  }

  private static boolean isSource(COSDictionary file) {
    return "Source".equals(file.getNameAsString(PdfAttachments.RELATIONSHIP));
  }

  private static Attachment attachment(COSDictionary dictionary) throws IOException {
    PDComplexFileSpecification file = new PDComplexFileSpecification(dictionary);
    PDEmbeddedFile embedded = file.getEmbeddedFileUnicode();
    if (embedded == null) embedded = file.getEmbeddedFile();
    if (embedded == null) throw new IOException("a source without its file");
    return new Attachment(
        Objects.requireNonNullElse(file.getFilename(), ""),
        Objects.requireNonNullElse(file.getFileDescription(), ""),
        text(embedded));
  }

  private static String text(PDEmbeddedFile file) throws IOException {
    try (InputStream in = file.createInputStream()) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) throw new IOException("a source larger than any of ours");
      // Strict: a source that is not text is not one of ours.
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }
}
