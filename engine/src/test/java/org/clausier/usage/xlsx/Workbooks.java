package org.clausier.usage.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, right or wrong. */
public final class Workbooks {

  private static final String SPACE =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private String properties = "";
  private String type =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private int count;

  /** A sheet, by the rows of its XML. */
  public Workbooks sheet(String name, String rows) {
    return sheet(name, "visible", rows);
  }

  public Workbooks sheet(String name, String state, String rows) {
    count++;
    sheets.append(
        "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
            .formatted(name, count, state, count));
    relation("rId" + count, "worksheet", "worksheets/sheet" + count + ".xml");
    parts.put(
        "xl/worksheets/sheet" + count + ".xml",
        "<worksheet " + SPACE + "><sheetData>" + rows + "</sheetData></worksheet>");
    return this;
  }

  public Workbooks strings(String items) {
    relation("rIdS", "sharedStrings", "sharedStrings.xml");
    parts.put("xl/sharedStrings.xml", "<sst " + SPACE + ">" + items + "</sst>");
    return this;
  }

  /** Cell formats by number: 0 general, then these ids; codes are custom formats. */
  public Workbooks styles(String codes, int... ids) {
    StringBuilder cells = new StringBuilder("<cellXfs><xf numFmtId=\"0\"/>");
    for (int id : ids) cells.append("<xf numFmtId=\"").append(id).append("\"/>");
    relation("rIdT", "styles", "styles.xml");
    parts.put(
        "xl/styles.xml",
        "<styleSheet "
            + SPACE
            + "><numFmts>"
            + codes
            + "</numFmts>"
            + cells
            + "</cellXfs></styleSheet>");
    return this;
  }

  public Workbooks from1904() {
    properties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  public Workbooks type(String contentType) {
    type = contentType;
    return this;
  }

  public Workbooks part(String name, String xml) {
    parts.put(name, xml);
    return this;
  }

  private void relation(String id, String kind, String target) {
    relations.append(
        "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
            .formatted(id, RELATIONS, kind, target));
  }

  public byte[] bytes() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "[Content_Types].xml",
        "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + type
            + "\"/>"
            + (parts.containsKey("xl/vbaProject.bin")
                ? "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                : "")
            + "</Types>");
    all.put(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\""
            + RELATIONS
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    all.put(
        "xl/workbook.xml",
        "<workbook "
            + SPACE
            + " xmlns:r=\""
            + RELATIONS
            + "\">"
            + properties
            + "<sheets>"
            + sheets
            + "</sheets></workbook>");
    all.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    all.putAll(parts);
    return zip(all);
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A row of texts. */
  public static String row(int number, String... texts) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < texts.length; i++) {
      if (texts[i].isEmpty()) continue;
      row.append(
          "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
              .formatted((char) ('A' + i), number, texts[i]));
    }
    return row + "</row>";
  }
}
