package org.clausier.usage;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody says of the words of a report, where the library's do not do.
 *
 * @param headers the fingerprint of the set of columns it is for; empty: any that has its columns
 * @param columns header in its plain form → id of a field, or {@link #IGNORE}
 * @param values field → value in its plain form → id, or {@link #IGNORE}
 * @param order of the days written with slashes
 * @param courses how platforms know the course that is audited ({@link CourseIds})
 */
public record Mapping(
    String name,
    Optional<String> headers,
    Map<String, String> columns,
    Map<String, Map<String, String>> values,
    Optional<DayOrder> order,
    List<String> courses) {

  /** Not read: a column; a row, for a practice; a cell, for what else. */
  public static final String IGNORE = "ignore";

  public static final Mapping NONE =
      new Mapping("", Optional.empty(), Map.of(), Map.of(), Optional.empty(), List.of());

  public Mapping {
    columns = Map.copyOf(columns);
    values = Map.copyOf(values);
    courses = List.copyOf(courses);
  }

  boolean fits(String found) {
    return headers.isEmpty() || headers.get().equals(found);
  }

  Optional<String> column(String header) {
    return Optional.ofNullable(columns.get(Cells.plain(header)));
  }

  Optional<String> value(String field, String cell) {
    return Optional.ofNullable(values.getOrDefault(field, Map.of()).get(Cells.plain(cell)));
  }
}
