package org.clausier.usage.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a sheet, one after the other, hidden ones among them; empty ones are not written. */
final class SheetRows implements AutoCloseable {

  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_COLUMNS = 16_384;
  private static final int DIGITS = 7;
  private static final int LONGEST_ROW = 1 << 20;

  private final PartXml xml;
  private final SharedStrings strings;
  private final Styles styles;
  private final List<String> cells = new ArrayList<>();
  private int number;
  private int length;

  SheetRows(PartXml xml, SharedStrings strings, Styles styles) {
    this.xml = xml;
    this.strings = strings;
    this.styles = styles;
  }

  /** Goes to the next row; false after the last. */
  boolean next() throws IOException {
    while (xml.next()) {
      if (xml.opens("row")) {
        number = rowNumber();
        row();
        return true;
      }
    }
    return false;
  }

  /** As Excel numbers it. */
  int number() {
    return number;
  }

  /** Its cells, from column A to the last written. */
  List<String> cells() {
    return List.copyOf(cells);
  }

  /** Whether it says more than a row may: its cells are not kept. */
  boolean oversized() {
    return length > LONGEST_ROW;
  }

  private int rowNumber() throws Unreadable {
    int found = xml.attribute("r").map(SheetRows::integer).orElse(number + 1);
    if (found <= number || found > MOST_ROWS) throw new Unreadable(Unreadable.CORRUPT);
    return found;
  }

  private void row() throws IOException {
    cells.clear();
    length = 0;
    while (xml.next() && !xml.closes("row")) {
      if (!xml.opens("c")) continue;
      int column = column();
      String cell = cell();
      length += cell.length();
      if (oversized()) {
        cells.clear();
        length = LONGEST_ROW + 1;
        continue;
      }
      while (cells.size() < column) cells.add("");
      cells.add(cell);
    }
  }

  private int column() throws Unreadable {
    int column = xml.attribute("r").map(SheetRows::columnOf).orElse(cells.size());
    if (!oversized() && column < cells.size() || column >= MOST_COLUMNS) {
      throw new Unreadable(Unreadable.CORRUPT);
    }
    return column;
  }

  private String cell() throws IOException {
    String type = xml.attribute("t").orElse("n");
    Optional<String> style = xml.attribute("s");
    Optional<String> value = Optional.empty();
    Optional<String> formula = Optional.empty();
    while (xml.next() && !xml.closes("c")) {
      if (xml.opens("v")) value = Optional.of(RichText.plain(xml, "v"));
      else if (xml.opens("is")) value = Optional.of(RichText.of(xml, "is"));
      else if (xml.opens("f")) formula = Optional.of(RichText.plain(xml, "f"));
    }
    if (value.isEmpty()) return formula.map(f -> "=" + (f.isEmpty() ? "?" : f)).orElse("");
    String v = value.get();
    return switch (type) {
      case "s" -> strings.get(v);
      case "b" -> v.strip().equals("1") ? "true" : "false";
      case "n" -> v.isBlank() ? "" : styles.number(v, style);
      case "str" -> RichText.unescaped(v);
      default -> v;
    };
  }

  private static int integer(String text) {
    boolean digits = !text.isEmpty() && text.length() <= DIGITS;
    for (int i = 0; digits && i < text.length(); i++) digits = isDigit(text.charAt(i));
    return digits ? Integer.parseInt(text) : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A1 is 0, AA3 is 26; beyond measure when it is not written so. */
  static int columnOf(String reference) {
    int column = 0;
    int i = 0;
    while (i < reference.length() && i < 4 && Character.isLetter(reference.charAt(i))) {
      column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
      i++;
    }
    return i == 0 || i == 4 ? MOST_COLUMNS : column - 1;
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
