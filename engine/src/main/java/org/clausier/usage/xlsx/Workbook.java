package org.clausier.usage.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A workbook that was opened: its sheets, and what their cells refer to. */
final class Workbook implements AutoCloseable {

  /**
   * A table of the workbook.
   *
   * @param part where its rows are
   */
  record Sheet(String name, String part, boolean hidden) {}

  private record Relation(String type, String target) {}

  private static final String TYPES = "[Content_Types].xml";

  private final ZipFile zip;
  private final Part.Bounds bounds;
  private final List<Sheet> sheets = new ArrayList<>();
  private boolean from1904;
  private SharedStrings strings = new SharedStrings();
  private Optional<Styles> styles = Optional.empty();

  private Workbook(ZipFile zip, Part.Bounds bounds) {
    this.zip = zip;
    this.bounds = bounds;
  }

  static Workbook open(Path file, Part.Bounds bounds) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new Unreadable(Unreadable.CORRUPT);
    }
    Workbook workbook = new Workbook(zip, bounds);
    try {
      workbook.read();
      return workbook;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private void read() throws IOException {
    if (zip.getEntry(TYPES) == null) throw new Unreadable("usage-zip-other");
    String main =
        relations("_rels/.rels", "").values().stream()
            .filter(r -> r.type().endsWith("/officeDocument"))
            .map(Relation::target)
            .findFirst()
            .orElseThrow(() -> new Unreadable("usage-zip-other"));
    kind(main);
    int slash = main.lastIndexOf('/') + 1;
    Map<String, Relation> relations =
        relations(
            main.substring(0, slash) + "_rels/" + main.substring(slash) + ".rels",
            main.substring(0, slash));
    sheets(main, relations);
    strings = SharedStrings.of(zip, target(relations, "/sharedStrings"), bounds);
    styles = Optional.of(Styles.of(zip, target(relations, "/styles"), from1904, bounds));
  }

  /** Macros are refused where they are said to be, and where they are. */
  private void kind(String main) throws IOException {
    String type = "";
    boolean macros = false;
    try (PartXml xml = PartXml.of(zip, TYPES, bounds)) {
      while (xml.next()) {
        if (xml.opens("Override") && xml.attribute("PartName").orElse("").equals("/" + main)) {
          type = xml.attribute("ContentType").orElse("");
        }
        macros |= xml.attributeIf("ContentType").contains("vbaProject");
      }
    }
    if (type.contains("sheet.binary")) throw new Unreadable("usage-workbook-binary");
    if (macros || type.contains("macroEnabled")) throw new Unreadable("usage-workbook-macros");
    if (!type.contains("spreadsheetml")) throw new Unreadable("usage-zip-other");
  }

  private void sheets(String main, Map<String, Relation> relations) throws IOException {
    try (PartXml xml = PartXml.of(zip, main, bounds)) {
      while (xml.next()) {
        if (xml.opens("workbookPr")) {
          from1904 = xml.attribute("date1904").filter(v -> v.matches("1|true|on")).isPresent();
        }
        if (!xml.opens("sheet")) continue;
        Relation relation = relations.get(xml.relation());
        if (relation == null) throw new Unreadable(Unreadable.CORRUPT);
        if (!relation.type().endsWith("/worksheet")) continue;
        sheets.add(
            new Sheet(
                xml.attribute("name").orElse(""),
                relation.target(),
                xml.attribute("state").filter(s -> !s.equals("visible")).isPresent()));
      }
    }
  }

  private Map<String, Relation> relations(String part, String folder) throws IOException {
    Map<String, Relation> relations = new LinkedHashMap<>();
    try (PartXml xml = PartXml.of(zip, part, bounds)) {
      while (xml.next()) {
        if (!xml.opens("Relationship")) continue;
        String target = xml.attribute("Target").orElse("");
        relations.put(
            xml.attribute("Id").orElse(""),
            new Relation(
                xml.attribute("Type").orElse(""),
                target.startsWith("/") ? target.substring(1) : folder + target));
      }
    }
    return relations;
  }

  private static Optional<String> target(Map<String, Relation> relations, String type) {
    return relations.values().stream()
        .filter(r -> r.type().endsWith(type))
        .map(Relation::target)
        .findFirst();
  }

  List<Sheet> sheets() {
    return sheets;
  }

  boolean from1904() {
    return from1904;
  }

  SheetRows rows(Sheet sheet) throws IOException {
    return new SheetRows(PartXml.of(zip, sheet.part(), bounds), strings, styles.orElseThrow());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
