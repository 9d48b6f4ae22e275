package org.clausier.rules.bench.reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The spreadsheet of {@link CsvLayout#PROGRAM} as Excel saves it: days are numbers under a style,
 * texts are shared by the cells, rows are numbered.
 */
final class WorkbookReport {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
  private static final int COLUMNS = 11;

  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private long texts;

  private WorkbookReport() {}

  static void write(Deeds deeds, Path file) throws IOException {
    new WorkbookReport().all(deeds, file);
  }

  private void all(Deeds deeds, Path file) throws IOException {
    try (ZipOutputStream zip =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20));
        Writer to = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
      part(zip, to, "[Content_Types].xml");
      to.write(
          "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
              + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
      part(zip, to, "_rels/.rels");
      to.write(relations("officeDocument", "xl/workbook.xml"));
      part(zip, to, "xl/workbook.xml");
      to.write("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
      to.write("<sheet name=\"Usages\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
      part(zip, to, "xl/_rels/workbook.xml.rels");
      to.write(
          relations(
              "worksheet", "worksheets/sheet1.xml",
              "styles", "styles.xml",
              "sharedStrings", "sharedStrings.xml"));
      part(zip, to, "xl/styles.xml");
      to.write("<styleSheet xmlns=\"" + MAIN + "\"><cellXfs><xf numFmtId=\"0\"/>");
      to.write("<xf numFmtId=\"14\"/></cellXfs></styleSheet>");
      part(zip, to, "xl/worksheets/sheet1.xml");
      sheet(deeds, to);
      part(zip, to, "xl/sharedStrings.xml");
      to.write("<sst xmlns=\"" + MAIN + "\" count=\"" + texts + "\">");
      for (String text : strings.keySet()) to.write("<si><t>" + text + "</t></si>");
      to.write("</sst>");
      to.flush();
    }
  }

  private static void part(ZipOutputStream zip, Writer to, String name) throws IOException {
    to.flush();
    zip.putNextEntry(new ZipEntry(name));
    to.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  }

  private static String relations(String... kindsAndTargets) {
    StringBuilder all = new StringBuilder("<Relationships>");
    for (int i = 0; i < kindsAndTargets.length; i += 2) {
      all.append("<Relationship Id=\"rId%d\"".formatted(i / 2 + 1));
      all.append(" Type=\"%s/%s\"".formatted(OFFICE, kindsAndTargets[i]));
      all.append(" Target=\"%s\"/>".formatted(kindsAndTargets[i + 1]));
    }
    return all + "</Relationships>";
  }

  private void sheet(Deeds deeds, Writer to) throws IOException {
    to.write("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    StringBuilder row = new StringBuilder();
    row(row, 1, CsvLayout.PROGRAM.beginning().strip().split(",", -1));
    StringBuilder line = new StringBuilder();
    for (long i = 0; i < deeds.rows(); i++) {
      line.setLength(0);
      CsvLayout.PROGRAM.append(line, deeds.population(), deeds.declared(i));
      row(row, (int) i + 2, line.toString().strip().replace("\"", "").split(",", COLUMNS));
      to.append(row);
      row.setLength(0);
    }
    to.write("</sheetData></worksheet>");
  }

  private void row(StringBuilder to, int number, String... cells) {
    to.append("<row r=\"").append(number).append("\" spans=\"1:11\">");
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i];
      if (cell.isEmpty()) continue;
      to.append("<c r=\"").append((char) ('A' + i)).append(number).append('"');
      if (i == 0 && number > 1) {
        long day = ChronoUnit.DAYS.between(FIRST, LocalDate.parse(cell));
        to.append(" s=\"1\"><v>").append(day).append("</v></c>");
      } else if (cell.length() < 4 && cell.chars().allMatch(Character::isDigit)) {
        to.append("><v>").append(cell).append("</v></c>");
      } else {
        texts++;
        int place = strings.computeIfAbsent(cell, c -> strings.size());
        to.append(" t=\"s\"><v>").append(place).append("</v></c>");
      }
    }
    to.append("</row>");
  }
}
