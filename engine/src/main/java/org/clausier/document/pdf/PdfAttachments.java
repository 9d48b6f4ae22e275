package org.clausier.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.clausier.document.Attachment;

/** The files inside a PDF, as ISO 19005-3 wants them: named, dated, and each one the source. */
final class PdfAttachments {

  static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
  static final COSName ASSOCIATED = COSName.getPDFName("AF");

  private PdfAttachments() {}

  static void write(PDDocument pdf, PdfFacts facts, List<Attachment> attachments)
      throws IOException {
    if (attachments.isEmpty()) return;
    Map<String, PDComplexFileSpecification> byName = new TreeMap<>();
    COSArray associated = new COSArray();
    for (Attachment attachment : attachments) {
      PDComplexFileSpecification file = file(pdf, facts, attachment);
      byName.put(attachment.name(), file);
      associated.add(file);
    }
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(byName);
    names(pdf).setEmbeddedFiles(files);
    pdf.getDocumentCatalog().getCOSObject().setItem(ASSOCIATED, associated);
  }

  private static PDComplexFileSpecification file(
      PDDocument pdf, PdfFacts facts, Attachment attachment) throws IOException {
    byte[] bytes = attachment.json().getBytes(StandardCharsets.UTF_8);
    PDEmbeddedFile embedded =
        new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    embedded.setSubtype("application/json");
    embedded.setSize(bytes.length);
    embedded.setCreationDate(PdfIdentity.calendar(facts));
    embedded.setModDate(PdfIdentity.calendar(facts));
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile(attachment.name());
    file.setFileUnicode(attachment.name());
    file.setFileDescription(attachment.description());
    file.setEmbeddedFile(embedded);
    file.setEmbeddedFileUnicode(embedded);
    file.getCOSObject().setName(RELATIONSHIP, "Source");
    return file;
  }

  private static PDDocumentNameDictionary names(PDDocument pdf) {
    PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
    if (names != null) return names;
    PDDocumentNameDictionary created = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    pdf.getDocumentCatalog().setNames(created);
    return created;
  }
}
