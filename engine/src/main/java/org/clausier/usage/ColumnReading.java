package org.clausier.usage;

/**
 * What became of a column of a table.
 *
 * @param place from 0
 * @param name as the header names it, masked if it may name a person; empty when it has none
 * @param field the id of what it tells; empty when it is not read
 */
public record ColumnReading(int place, String name, Status status, String field) {

  /** How it was understood. */
  public enum Status {
    /** Under a word of the library, or as a mapping says. */
    USED,
    /** Under a word close to one of the library: to be confirmed. */
    GUESSED,
    /** Not read. */
    IGNORED,
    /** Not read; its values look like names, numbers or addresses of people. */
    PERSONAL;

    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** By the letters that spreadsheets give: A, Z, AA. */
  public String letters() {
    StringBuilder letters = new StringBuilder();
    for (int n = place; n >= 0; n = n / 26 - 1) letters.insert(0, (char) ('A' + n % 26));
    return letters.toString();
  }
}
