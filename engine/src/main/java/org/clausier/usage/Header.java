package org.clausier.usage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.yaml.Suggestion;

/**
 * The row that names the columns.
 *
 * @param row its number
 * @param names as written, for the messages
 * @param places column → position
 * @param notes columns that nothing knows: not read
 * @param twice columns named more than once
 */
record Header(
    int row,
    List<String> names,
    Map<Column, Integer> places,
    List<Problem> notes,
    List<Problem> twice) {

  /** How many columns a row has: those that the header names. */
  int width() {
    return names.size();
  }

  Optional<String> cell(String role, List<String> cells) {
    return cell(Column.role(role), cells);
  }

  Optional<String> cell(Column column, List<String> cells) {
    Integer place = places.get(column);
    if (place == null || place >= cells.size()) return Optional.empty();
    return Optional.of(cells.get(place).strip()).filter(c -> !c.isEmpty());
  }

  String name(Column column) {
    Integer place = places.get(column);
    return place == null ? column.id() : names.get(place);
  }

  /** A row is the header when it names a date and what was used. */
  static Optional<Header> of(String report, int row, List<String> cells, ReportWords words) {
    List<String> names = trimmed(cells);
    Map<Column, Integer> places = new LinkedHashMap<>();
    List<Problem> notes = new ArrayList<>();
    List<Problem> twice = new ArrayList<>();
    Source source = new Source(report, row);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name.isBlank()) continue;
      Optional<Column> column = words.column(name);
      if (column.isEmpty()) {
        notes.add(
            Problem.note(source, "usage-column-unknown", Masking.of(name))
                .withHint(Suggestion.nearest(Cells.plain(name), words.columnWords()).orElse("")));
      } else if (places.putIfAbsent(column.get(), i) != null) {
        twice.add(Problem.error(source, "usage-column-twice", name));
      }
    }
    boolean named =
        places.containsKey(Column.role(Column.DATE))
            && (places.containsKey(Column.role(Column.PRACTICE))
                || places.containsKey(Column.role(Column.INDICATOR)));
    return named ? Optional.of(new Header(row, names, places, notes, twice)) : Optional.empty();
  }

  private static List<String> trimmed(List<String> cells) {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isBlank()) width--;
    return cells.subList(0, width).stream().map(String::strip).toList();
  }
}
