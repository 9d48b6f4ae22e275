package org.clausier.uses;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.ruling.Use;

/**
 * Reads the rows of a file, each through the reader of one use. A text already read in its column
 * is not checked again: files repeat themselves, and there may be millions of rows.
 */
final class UsesRow {

  /** Texts remembered in a column; beyond it, each is checked. */
  private static final int REMEMBERED = 10_000;

  private final String name;
  private final List<String> columns;
  private final UseReader reader;
  private final LocalDate today;
  private final List<Map<String, Object>> read = new ArrayList<>();

  UsesRow(String name, UsesColumns columns, UseReader reader, LocalDate today) {
    this.name = name;
    this.columns = columns.names();
    this.reader = reader;
    this.today = today;
    this.columns.forEach(c -> read.add(new HashMap<>()));
  }

  void read(CsvRecord record, UsesFile.Sink sink) {
    List<Problem> problems = new ArrayList<>(0);
    String practice = "";
    String audience = "";
    LocalDate day = today;
    Map<String, String> known = new HashMap<>(4);
    int fields = record.getFieldCount();
    if (fields > columns.size()) {
      problems.add(Problem.error(at(record), "row-too-long", fields + "", columns.size() + ""));
    }
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      String text = i < fields ? record.getField(i) : "";
      boolean who = column.equals(UsesColumns.PRACTICE) || column.equals(UsesColumns.AUDIENCE);
      if (text.isEmpty() && !who) continue;
      Object value = value(i, column, text, record, problems);
      if (value == null) continue;
      if (column.equals(UsesColumns.PRACTICE)) practice = (String) value;
      else if (column.equals(UsesColumns.AUDIENCE)) audience = (String) value;
      else if (column.equals(UsesColumns.DAY)) day = (LocalDate) value;
      else known.put(column, (String) value);
    }
    if (problems.isEmpty()) sink.use(at(record), new Use(practice, audience, day, known));
    else sink.refused(problems);
  }

  private @org.jspecify.annotations.Nullable Object value(
      int index, String column, String text, CsvRecord record, List<Problem> problems) {
    Map<String, Object> remembered = read.get(index);
    Object value = remembered.get(text);
    if (value != null) return value;
    Optional<?> fresh = fresh(column, text, at(record), problems);
    if (fresh.isEmpty()) return null;
    if (remembered.size() < REMEMBERED) remembered.put(text, fresh.get());
    return fresh.get();
  }

  private Optional<?> fresh(String column, String text, Source at, List<Problem> problems) {
    if (column.equals(UsesColumns.PRACTICE)) return reader.practice(at, text, problems);
    if (column.equals(UsesColumns.AUDIENCE)) return reader.audience(at, text, problems);
    if (text.isBlank()) return Optional.empty();
    if (!column.equals(UsesColumns.DAY)) return reader.value(at, column, text, problems);
    Optional<LocalDate> day = DayReader.read(text.strip());
    if (day.isEmpty()) problems.add(Problem.error(at, "value-not-day", column, text.strip()));
    return day;
  }

  private Source at(CsvRecord record) {
    return new Source(name, (int) record.getStartingLineNumber());
  }
}
