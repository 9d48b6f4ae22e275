package org.clausier.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be written beside the rows of a report.
 *
 * @param title of the column
 * @param tables as they were read, by sheet
 * @param rows sheet → row → what is wrong with it
 */
public record Annotations(
    String title, Map<String, TableReading> tables, Map<String, Map<Integer, String>> rows) {

  public static Annotations of(
      String title, List<TableReading> tables, Map<String, Map<Integer, String>> rows) {
    Map<String, TableReading> bySheet = new HashMap<>();
    tables.forEach(t -> bySheet.put(t.sheet(), t));
    return new Annotations(title, bySheet, rows);
  }

  /** Whether anything is written in that sheet. */
  public boolean concern(String sheet) {
    return tables.containsKey(sheet);
  }

  /** What is written at the end of a row; empty for most. */
  public Optional<String> at(String sheet, int row) {
    TableReading table = tables.get(sheet);
    if (table == null) return Optional.empty();
    if (table.header() == row) return Optional.of(title);
    return Optional.ofNullable(rows.getOrDefault(sheet, Map.of()).get(row)).map(Annotations::inert);
  }

  /** How many columns come before. */
  public int width(String sheet) {
    TableReading table = tables.get(sheet);
    return table == null ? 0 : table.columns().size();
  }

  /** So that no spreadsheet takes it for a formula. */
  private static String inert(String text) {
    return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
