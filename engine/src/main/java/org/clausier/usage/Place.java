package org.clausier.usage;

import org.clausier.problem.Source;

/**
 * Where something was declared.
 *
 * @param report the file as the user named it
 * @param sheet of a workbook; empty elsewhere
 * @param row as a spreadsheet numbers it, from 1
 */
public record Place(String report, String sheet, int row) {

  public Place(String report, int row) {
    this(report, "", row);
  }

  /** What its rows are numbered in: {@code relevé.csv}, {@code relevé.xlsx!Mars}. */
  public String table() {
    return sheet.isEmpty() ? report : report + "!" + sheet;
  }

  public Source source() {
    return new Source(report, row, "", sheet);
  }
}
