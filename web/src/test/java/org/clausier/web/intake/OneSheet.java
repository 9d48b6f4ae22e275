package org.clausier.web.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of one sheet, written as it goes, whose days count from 1904 and whose second style is
 * a date.
 *
 * @param to where the cells go
 */
record OneSheet(OutputStream to) {

  private static final String SPACE = "http://schemas.openxmlformats.org/";

  /** What writes the rows of the sheet. */
  interface Rows {

    void write(OneSheet sheet) throws IOException;
  }

  static void write(OutputStream to, Rows rows) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(to)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"%spackage/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
              .formatted(SPACE));
      part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%1$sspreadsheetml/2006/main\" xmlns:r=\"%1$sofficeDocument/2006/relationships\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"F\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"
              .formatted(SPACE));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
      part(
          zip,
          "xl/styles.xml",
          "<styleSheet xmlns=\"%sspreadsheetml/2006/main\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
              .formatted(SPACE));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      OneSheet sheet = new OneSheet(zip);
      sheet.raw("<worksheet xmlns=\"%sspreadsheetml/2006/main\"><sheetData>".formatted(SPACE));
      rows.write(sheet);
      sheet.raw("</sheetData></worksheet>");
      zip.closeEntry();
    }
  }

  /** One row of words, from column A. */
  void row(int number, String... words) throws IOException {
    StringBuilder row = new StringBuilder("<row r=\"").append(number).append("\">");
    for (int i = 0; i < words.length; i++) {
      row.append("<c r=\"").append((char) ('A' + i)).append(number);
      row.append("\" t=\"inlineStr\"><is><t>").append(words[i]).append("</t></is></c>");
    }
    raw(row.append("</row>").toString());
  }

  void raw(String xml) throws IOException {
    to.write(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String relations(String... types) {
    StringBuilder all =
        new StringBuilder(
            "<Relationships xmlns=\"%spackage/2006/relationships\">".formatted(SPACE));
    for (int i = 0; i < types.length; i += 2) {
      all.append(
          "<Relationship Id=\"r%d\" Type=\"%sofficeDocument/2006/relationships/%s\" Target=\"%s\"/>"
              .formatted(i / 2, SPACE, types[i], types[i + 1]));
    }
    return all + "</Relationships>";
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
