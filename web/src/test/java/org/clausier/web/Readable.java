package org.clausier.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.web.util.HtmlUtils;

/** What somebody reads in a file, whatever it is. */
public final class Readable {

  private Readable() {}

  /** The texts of a page, a table, a PDF with its title, each part of a package. */
  public static String text(byte[] bytes) {
    String raw = new String(bytes, StandardCharsets.UTF_8);
    if (raw.startsWith("%PDF")) return pdf(bytes);
    if (raw.startsWith("PK")) return String.join("\n", parts(bytes).values());
    return raw.startsWith("<?xml") ? raw : HtmlUtils.htmlUnescape(raw);
  }

  /** On one line, every space alike. */
  public static String plain(String text) {
    return text.replaceAll("[\\s\\h]+", " ");
  }

  /** Without any space: a PDF breaks lines where it wants. */
  public static String tight(String text) {
    return text.replaceAll("[\\s\\h\\u00AD]+", "");
  }

  /** The files of a package, each as it is or, in a package, its own. */
  public static Map<String, String> parts(byte[] zipped) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), text(zip.readAllBytes()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  private static String pdf(byte[] bytes) {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(pdf) + pdf.getDocumentInformation().getTitle();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
