package org.clausier.audit.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a workbook (ECMA-376) that ours needs, zipped under one day: the same sheets give
 * the same bytes, which no writer that dates its files as of now can do.
 */
final class Xlsx {

  /** Styles, by their place in {@link #STYLES}. */
  static final int HEAD = 1;

  static final int TEXT = 2;
  static final int MONEY = 3;
  static final int DAY = 4;

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private static final String STYLES =
      "<styleSheet xmlns=\""
          + MAIN
          + "\"><numFmts count=\"2\">"
          + "<numFmt numFmtId=\"164\" formatCode=\"#,##0.00&quot; €&quot;\"/>"
          + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
          + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
          + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
          + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
          + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border>"
          + "</borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"5\">"
          + "<xf numFmtId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\" applyFont=\"1\"/>"
          + "<xf numFmtId=\"0\" applyAlignment=\"1\">"
          + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
          + "<xf numFmtId=\"164\" applyNumberFormat=\"1\"/>"
          + "<xf numFmtId=\"165\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

  /** A part of the package. */
  private record Part(String path, String xml) {}

  private final LocalDate day;
  private final List<String> names = new ArrayList<>();
  private final List<Part> sheets = new ArrayList<>();

  /**
   * @param day written inside as that of its making
   */
  Xlsx(LocalDate day) {
    this.day = day;
  }

  /**
   * @param xml the inside of its worksheet
   */
  void sheet(String name, String xml) {
    names.add(name);
    sheets.add(
        new Part(
            "xl/worksheets/sheet" + names.size() + ".xml",
            "<worksheet xmlns=\"" + MAIN + "\">" + xml + "</worksheet>"));
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Part part : parts()) {
        ZipEntry entry = new ZipEntry(part.path());
        entry.setTimeLocal(day.atStartOfDay());
        out.putNextEntry(entry);
        out.write(
            ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + part.xml())
                .getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("[Content_Types].xml", types()));
    parts.add(
        new Part(
            "_rels/.rels",
            relations(
                relation(1, OFFICE + "/officeDocument", "xl/workbook.xml")
                    + relation(
                        2,
                        PACKAGE + "/relationships/metadata/core-properties",
                        "docProps/core.xml"))));
    parts.add(new Part("docProps/core.xml", core()));
    parts.add(new Part("xl/workbook.xml", workbook()));
    StringBuilder relations = new StringBuilder();
    for (int i = 1; i <= names.size(); i++) {
      relations.append(relation(i, OFFICE + "/worksheet", "worksheets/sheet" + i + ".xml"));
    }
    relations.append(relation(names.size() + 1, OFFICE + "/styles", "styles.xml"));
    parts.add(new Part("xl/_rels/workbook.xml.rels", relations(relations.toString())));
    parts.add(new Part("xl/styles.xml", STYLES));
    parts.addAll(sheets);
    return parts;
  }

  private String types() {
    StringBuilder types = new StringBuilder();
    types.append("<Types xmlns=\"" + PACKAGE + "/content-types\">");
    types.append("<Default Extension=\"rels\" ContentType=\"");
    types.append("application/vnd.openxmlformats-package.relationships+xml\"/>");
    types.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    override(types, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties");
    override(types, "xl/workbook.xml", KIND + "sheet.main");
    override(types, "xl/styles.xml", KIND + "styles");
    sheets.forEach(s -> override(types, s.path(), KIND + "worksheet"));
    return types.append("</Types>").toString();
  }

  private static void override(StringBuilder types, String part, String kind) {
    types.append("<Override PartName=\"/").append(part);
    types.append("\" ContentType=\"").append(kind).append("+xml\"/>");
  }

  private static String relations(String inside) {
    return "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + inside + "</Relationships>";
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id=\"r" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  private String core() {
    return "<cp:coreProperties xmlns:cp=\""
        + PACKAGE
        + "/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        + "<dc:creator>Clausier</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">"
        + day
        + "T00:00:00Z</dcterms:created></cp:coreProperties>";
  }

  private String workbook() {
    StringBuilder sheetNames = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      sheetNames.append("<sheet name=\"").append(escaped(names.get(i)));
      sheetNames.append("\" sheetId=\"" + (i + 1) + "\" r:id=\"r" + (i + 1) + "\"/>");
    }
    return "<workbook xmlns=\""
        + MAIN
        + "\" xmlns:r=\""
        + OFFICE
        + "\"><sheets>"
        + sheetNames
        + "</sheets></workbook>";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#13;");
  }
}
