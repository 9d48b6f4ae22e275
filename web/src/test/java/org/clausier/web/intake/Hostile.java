package org.clausier.web.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that no spreadsheet would write, or that one wrote long ago. */
final class Hostile {

  private Hostile() {}

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The beginning of an encrypted package, in the container of old workbooks. */
  static byte[] locked() {
    byte[] file = new byte[4096];
    byte[] begins = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(begins, 0, file, 0, begins.length);
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, file, 1024, name.length);
    return file;
  }

  private static final String CELL = "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>";

  /** 44807 days after the first of January 1904. */
  static byte[] from1904() throws IOException {
    return workbook(
        "<row r=\"1\">"
            + CELL.formatted("A1", "date")
            + CELL.formatted("B1", "pratique")
            + "</row><row r=\"2\"><c r=\"A2\" s=\"1\"><v>44807</v></c>"
            + CELL.formatted("B2", "Suivi individuel")
            + "</row>",
        0);
  }

  /** A cell of two hundred megabytes, in two hundred kilobytes. */
  static byte[] bomb() throws IOException {
    return workbook("<row r=\"1\">" + CELL.formatted("A1", "%") + "</row>", 200_000_000);
  }

  private static byte[] workbook(String rows, int swelling) throws IOException {
    String space = "http://schemas.openxmlformats.org/";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"%spackage/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
              .formatted(space));
      part(zip, "_rels/.rels", relations(space, "officeDocument", "xl/workbook.xml"));
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%1$sspreadsheetml/2006/main\" xmlns:r=\"%1$sofficeDocument/2006/relationships\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"F\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"
              .formatted(space));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations(space, "worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
      part(
          zip,
          "xl/styles.xml",
          "<styleSheet xmlns=\"%sspreadsheetml/2006/main\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
              .formatted(space));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      String sheet =
          "<worksheet xmlns=\"%sspreadsheetml/2006/main\"><sheetData>".formatted(space) + rows;
      int at = swelling > 0 ? sheet.indexOf('%') : sheet.length();
      zip.write(bytes(sheet.substring(0, at)));
      fill(zip, swelling);
      zip.write(bytes(sheet.substring(at) + "</sheetData></worksheet>"));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static String relations(String space, String... types) {
    StringBuilder all =
        new StringBuilder(
            "<Relationships xmlns=\"%spackage/2006/relationships\">".formatted(space));
    for (int i = 0; i < types.length; i += 2) {
      all.append(
          "<Relationship Id=\"r%d\" Type=\"%sofficeDocument/2006/relationships/%s\" Target=\"%s\"/>"
              .formatted(i / 2, space, types[i], types[i + 1]));
    }
    return all + "</Relationships>";
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes(xml));
    zip.closeEntry();
  }

  private static void fill(OutputStream to, int bytes) throws IOException {
    byte[] piece = new byte[1_000_000];
    Arrays.fill(piece, (byte) 'a');
    for (int left = bytes; left > 0; left -= piece.length) to.write(piece);
  }

  static byte[] gzipped() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(bytes("date;pratique\n"));
      fill(gzip, 400_000_000);
    }
    return bytes.toByteArray();
  }
}
