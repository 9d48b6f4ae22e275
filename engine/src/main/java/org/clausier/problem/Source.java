package org.clausier.problem;

/**
 * Where something was read: {@code piloter.yaml:14}, {@code requests.csv:4:siret}, {@code
 * relevé.xlsx!Mars:12}.
 *
 * @param name the file as the user named it
 * @param line its line, from 1; 0 when the whole file is meant
 * @param column of a table, as its header names it; empty elsewhere
 * @param sheet of a workbook; empty elsewhere
 */
public record Source(String name, int line, String column, String sheet) {

  public Source(String name, int line, String column) {
    this(name, line, column, "");
  }

  public Source(String name, int line) {
    this(name, line, "", "");
  }

  /** The whole of a file. */
  public static Source of(String name) {
    return new Source(name, 0);
  }

  /** What its lines are numbered in: the file, or the sheet of a workbook. */
  public String table() {
    return sheet.isEmpty() ? name : name + "!" + sheet;
  }

  @Override
  public String toString() {
    String place = line == 0 ? table() : table() + ":" + line;
    return column.isEmpty() ? place : place + ":" + column;
  }
}
