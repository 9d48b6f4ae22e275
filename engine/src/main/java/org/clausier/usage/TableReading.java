package org.clausier.usage;

import java.util.List;
import org.clausier.problem.Problem;

/**
 * What became of a table: a CSV file, or a sheet of a workbook.
 *
 * @param sheet empty outside workbooks
 * @param header the row that names the columns
 * @param headers the fingerprint of its set of columns, that a mapping is kept under
 * @param unread rows understood and left out, as a mapping asks; among the accepted
 */
public record TableReading(
    String sheet,
    int header,
    String headers,
    List<ColumnReading> columns,
    long accepted,
    long rejected,
    long duplicates,
    long blank,
    long unread,
    List<Problem> notes) {

  public TableReading {
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
  }
}
