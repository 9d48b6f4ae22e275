package org.clausier.problem;

/**
 * Where something was read: {@code piloter.yaml:14}, {@code requests.csv:4:siret}.
 *
 * @param name the file as the user named it
 * @param line its line, from 1; 0 when the whole file is meant
 * @param column of a table, as its header names it; empty elsewhere
 */
public record Source(String name, int line, String column) {

  public Source(String name, int line) {
    this(name, line, "");
  }

  /** The whole of a file. */
  public static Source of(String name) {
    return new Source(name, 0);
  }

  @Override
  public String toString() {
    String place = line == 0 ? name : name + ":" + line;
    return column.isEmpty() ? place : place + ":" + column;
  }
}
