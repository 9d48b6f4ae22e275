package org.clausier.web.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.usage.ColumnReading;

/**
 * What the reader makes of the beginning of a report. Whatever may name somebody is hidden in it.
 *
 * @param events whether it is a list of events, which has no columns
 * @param cut whether only the beginning was looked at
 * @param tables those that seem to declare uses
 * @param notes how it was read
 * @param problems why it cannot be
 */
record Seen(
    boolean events,
    boolean cut,
    List<Table> tables,
    List<Line> lines,
    List<Problem> notes,
    List<Problem> problems) {

  Seen {
    tables = List.copyOf(tables);
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
    problems = List.copyOf(problems);
  }

  /**
   * A row as it was read.
   *
   * @param header whether it names the columns
   */
  record Line(String sheet, int row, boolean header, List<String> cells) {}

  /**
   * A table.
   *
   * @param header the row that names the columns, or seems to
   * @param missing what no column tells, and one must
   */
  record Table(
      String sheet, int header, String headers, List<Field> columns, List<String> missing) {

    /** Whether a person has nothing to say of it. */
    boolean known() {
      return missing.isEmpty()
          && columns.stream()
              .allMatch(
                  c ->
                      c.status() != ColumnReading.Status.GUESSED
                          && c.unknown().isEmpty()
                          && c.hidden() == 0);
    }
  }

  /**
   * A column.
   *
   * @param name as the header writes it; empty when it has none, or one that may name somebody
   * @param samples three of its values
   * @param values each with how often it is there, when they are words
   * @param unknown those that nothing covers, with the nearest word, or nothing
   * @param hidden how many more are not shown
   */
  record Field(
      String name,
      ColumnReading.Status status,
      String field,
      List<String> samples,
      Map<String, Long> values,
      Map<String, String> unknown,
      int hidden) {}

  /** The table that leaves most to be decided. */
  Optional<Table> table() {
    return tables.stream()
        .max(
            java.util.Comparator.comparingLong(
                t ->
                    t.missing().size()
                        + t.columns().stream().filter(c -> !c.unknown().isEmpty()).count()));
  }

  /** Whether it can be read at once: nobody has anything to say. */
  boolean known() {
    return problems.isEmpty()
        && (events || !tables.isEmpty() && tables.stream().allMatch(Table::known));
  }
}
