package org.clausier.demonstration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook as a spreadsheet program writes one, from a text that people can read: a line {@code #
 * Name} begins a sheet, {@code # Name (masquée)} a hidden one; then a line is a row, its cells
 * between tabs. A cell is a text, but {@code =2026-10-05} is a day, {@code 0:401} a number shown on
 * five figures, {@code n:60} a number, {@code f:60+4|64} a formula and the value that was computed.
 * The same text makes the same bytes, on any machine: nothing is compressed.
 */
final class WrittenWorkbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String HIDDEN = " (masquée)";
  private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
  private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 11, 20, 9, 0);

  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Map<String, String> parts = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();

  private WrittenWorkbook() {}

  static byte[] of(String text) {
    WrittenWorkbook workbook = new WrittenWorkbook();
    StringBuilder rows = new StringBuilder();
    int row = 0;
    for (String line : text.lines().toList()) {
      if (line.startsWith("# ")) {
        workbook.end(rows);
        workbook.names.add(line.substring(2));
        row = 0;
      } else rows.append(workbook.row(++row, line));
    }
    workbook.end(rows);
    return workbook.bytes();
  }

  private void end(StringBuilder rows) {
    if (names.isEmpty()) return;
    parts.put(
        "xl/worksheets/sheet" + names.size() + ".xml",
        HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    rows.setLength(0);
  }

  private String row(int number, String line) {
    if (line.isEmpty()) return "";
    StringBuilder cells = new StringBuilder("<row r=\"" + number + "\">");
    String[] written = line.split("\t", -1);
    for (int i = 0; i < written.length; i++) {
      if (!written[i].isEmpty()) cells.append(cell((char) ('A' + i) + "" + number, written[i]));
    }
    return cells + "</row>";
  }

  private String cell(String at, String written) {
    String start = "<c r=\"" + at + "\"";
    if (written.startsWith("=")) {
      long serial = ChronoUnit.DAYS.between(FIRST, LocalDate.parse(written.substring(1)));
      return start + " s=\"1\"><v>" + serial + "</v></c>";
    }
    if (written.startsWith("0:")) return start + " s=\"2\"><v>" + written.substring(2) + "</v></c>";
    if (written.startsWith("n:")) return start + "><v>" + written.substring(2) + "</v></c>";
    if (written.startsWith("f:")) {
      String[] formula = written.substring(2).split("\\|", -1);
      String value = formula[1].isEmpty() ? "" : "<v>" + formula[1] + "</v>";
      return start + "><f>" + formula[0] + "</f>" + value + "</c>";
    }
    if (written.equals("#N/A")) return start + " t=\"e\"><v>#N/A</v></c>";
    int text = texts.computeIfAbsent(written, t -> texts.size());
    return start + " t=\"s\"><v>" + text + "</v></c>";
  }

  private byte[] bytes() {
    StringBuilder types = new StringBuilder();
    StringBuilder sheets = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    for (int i = 1; i <= names.size(); i++) {
      String name = names.get(i - 1);
      boolean hidden = name.endsWith(HIDDEN);
      types.append(type("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
      sheets.append(
          "<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
              .formatted(name.replace(HIDDEN, ""), i, hidden ? " state=\"hidden\"" : "", i));
      relations.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    int after = names.size();
    relations.append(relation(after + 1, "styles", "styles.xml"));
    relations.append(relation(after + 2, "sharedStrings", "sharedStrings.xml"));
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\""
            + PACKAGE
            + "content-types\"><Default Extension=\"rels\" ContentType=\""
            + "application/vnd.openxmlformats-package.relationships+xml\"/>"
            + type("/xl/workbook.xml", "sheet.main")
            + types
            + type("/xl/styles.xml", "styles")
            + type("/xl/sharedStrings.xml", "sharedStrings")
            + "</Types>");
    all.put("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
    all.put(
        "xl/workbook.xml",
        HEAD
            + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                .formatted(MAIN, OFFICE, sheets));
    all.put("xl/_rels/workbook.xml.rels", relations(relations.toString()));
    all.put("xl/styles.xml", styles());
    all.put("xl/sharedStrings.xml", strings());
    all.putAll(parts);
    return zip(all);
  }

  private static String styles() {
    return HEAD
        + "<styleSheet xmlns=\""
        + MAIN
        + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"00000\"/></numFmts>"
        + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
        + "</cellStyleXfs><cellXfs count=\"3\">"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
        + " applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
        + " applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
  }

  private String strings() {
    StringBuilder items = new StringBuilder();
    texts
        .keySet()
        .forEach(
            t -> {
              String text = t.replace("&", "&amp;").replace("<", "&lt;");
              items.append("<si><t xml:space=\"preserve\">").append(text).append("</t></si>");
            });
    return HEAD + "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>";
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\"%s\" ContentType=\"%s%s+xml\"/>".formatted(part, KIND, kind);
  }

  private static String relation(int id, String kind, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, kind, target);
  }

  private static String relations(String all) {
    return HEAD
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + all
        + "</Relationships>";
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(WRITTEN);
        zip.putNextEntry(entry);
        zip.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
