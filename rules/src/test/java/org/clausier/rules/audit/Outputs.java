package org.clausier.rules.audit;

import static org.clausier.rules.audit.Demonstration.DAY;
import static org.clausier.rules.audit.Demonstration.LIBRARY;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clausier.audit.AuditReport;
import org.clausier.audit.export.AuditCsv;
import org.clausier.audit.export.AuditWorkbook;
import org.clausier.audit.words.AuditDocument;
import org.clausier.audit.words.AuditJson;
import org.clausier.audit.words.AuditText;
import org.clausier.document.Document;
import org.clausier.document.pdf.PdfContents;
import org.clausier.document.pdf.PdfReader;
import org.clausier.ink.Ink;
import org.clausier.words.Language;

/** Everything that an audit prints, read back by means of their own. */
record Outputs(String text, String json, String html, byte[] pdf, byte[] workbook, byte[] table) {

  private static final Pattern CELL =
      Pattern.compile(
          "<c r=\"([A-Z])([0-9]+)\"[^>]*>(?:<v>(.*?)</v>|<is><t[^>]*>(.*?)</t></is>)</c>",
          Pattern.DOTALL);

  static Outputs of(AuditReport report, Language language) {
    Document document = AuditDocument.of(LIBRARY, report, language);
    Ink ink = new Ink(LIBRARY, DAY);
    return new Outputs(
        AuditText.of(LIBRARY, report, language),
        AuditJson.of(LIBRARY, report, language),
        ink.html(document),
        ink.pdf(document, "Atelier Lumen"),
        AuditWorkbook.of(LIBRARY, report, language),
        AuditCsv.of(LIBRARY, report, language));
  }

  /** The words of the PDF, without any space. */
  String pdfText() {
    return squeezed(PdfReader.read("report.pdf", pdf).match(PdfContents::text, Object::toString));
  }

  /** The words of its first page, without any space. */
  String pdfFirstPage() {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setEndPage(1);
      return squeezed(stripper.getText(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String squeezed(String text) {
    return text.replaceAll("[\\s\\h]", "");
  }

  /** The rows of the single table, its head first. */
  List<List<String>> rows() {
    String csv = new String(table, StandardCharsets.UTF_8).substring(1);
    try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(';').ofCsvRecord(csv)) {
      return reader.stream().map(CsvRecord::getFields).map(List::copyOf).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sheets of the workbook in their order, by row and column letter. */
  List<Map<Integer, Map<String, String>>> sheets() {
    List<Map<Integer, Map<String, String>>> sheets = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (e.getName().startsWith("xl/worksheets/")) sheets.add(cells(xml));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sheets;
  }

  private static Map<Integer, Map<String, String>> cells(String xml) {
    Map<Integer, Map<String, String>> rows = new TreeMap<>();
    Matcher m = CELL.matcher(xml);
    while (m.find()) {
      rows.computeIfAbsent(Integer.valueOf(m.group(2)), r -> new TreeMap<>())
          .put(m.group(1), m.group(3) == null ? m.group(4) : m.group(3));
    }
    return rows;
  }
}
