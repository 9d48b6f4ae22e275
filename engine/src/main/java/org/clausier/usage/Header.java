package org.clausier.usage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/**
 * The row that names the columns.
 *
 * @param row its number
 * @param names as written, for the messages
 * @param places column → position
 * @param guessed those of them that were found under a word close to theirs
 * @param twice columns named more than once
 */
record Header(
    int row,
    List<String> names,
    Map<Column, Integer> places,
    List<Column> guessed,
    List<Problem> twice,
    String fingerprint,
    Mapping mapping) {

  private static final int SHORT = 16;

  /** How many columns a row has: those that the header names. */
  int width() {
    return names.size();
  }

  /** Where the cells are that decide what a row tells. */
  RowLayout layout() {
    List<String> alone = List.of(Column.DATE, "learner", "organisation");
    return new RowLayout(
        width(),
        place(Column.DATE).orElseThrow(),
        place("learner"),
        place("organisation"),
        places.entrySet().stream()
            .filter(p -> p.getKey().isRead())
            .filter(p -> p.getKey().kind() != Column.Kind.ROLE || !alone.contains(p.getKey().id()))
            .map(Map.Entry::getValue)
            .toList());
  }

  private OptionalInt place(String role) {
    Integer place = places.get(Column.role(role));
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  Optional<String> cell(String role, List<String> cells) {
    return cell(Column.role(role), cells);
  }

  Optional<String> cell(Column column, List<String> cells) {
    Integer place = places.get(column);
    if (place == null || place >= cells.size()) return Optional.empty();
    String cell = cells.get(place).strip();
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }

  String name(Column column) {
    Integer place = places.get(column);
    return place == null ? column.id() : names.get(place);
  }

  /** A row is the header when it names a date and what was used. */
  boolean isWhole() {
    return places.containsKey(Column.role(Column.DATE))
        && (places.containsKey(Column.role(Column.PRACTICE))
            || places.containsKey(Column.role(Column.INDICATOR)));
  }

  /** What a row would tell as the header, whole or not. */
  static Header of(Source source, List<String> cells, ReportWords words) {
    List<String> names = trimmed(cells);
    String fingerprint = fingerprint(names);
    Mapping mapping = words.mapping(fingerprint);
    Map<Column, Integer> places = new LinkedHashMap<>();
    List<Problem> twice = new ArrayList<>();
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name.isBlank()) continue;
      Optional<String> mapped = mapping.column(name);
      if (mapped.filter(Mapping.IGNORE::equals).isPresent()) continue;
      Optional<Column> column = words.column(mapped.orElse(name));
      if (column.isEmpty()) left.add(i);
      else if (places.putIfAbsent(column.get(), i) != null && column.get().isRead()) {
        twice.add(Problem.error(source, "usage-column-twice", Masking.of(name)));
      }
    }
    List<Column> guessed = new ArrayList<>();
    for (int i : left) {
      Optional<Column> close = words.closeColumn(names.get(i));
      if (close.isPresent() && places.putIfAbsent(close.get(), i) == null) guessed.add(close.get());
    }
    return new Header(source.line(), names, places, guessed, twice, fingerprint, mapping);
  }

  /** The columns as they were understood, those not read among them. */
  List<ColumnReading> columns(Sniffing sniffing) {
    Map<Integer, Column> at = new LinkedHashMap<>();
    places.forEach((column, place) -> at.put(place, column));
    List<ColumnReading> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Column column = at.get(i);
      ColumnReading.Status status =
          column == null || !column.isRead()
              ? sniffing.isPersonal(i)
                  ? ColumnReading.Status.PERSONAL
                  : ColumnReading.Status.IGNORED
              : guessed.contains(column) ? ColumnReading.Status.GUESSED : ColumnReading.Status.USED;
      columns.add(
          new ColumnReading(
              i, Masking.of(names.get(i)), status, column == null ? "" : column.id()));
    }
    return columns;
  }

  /** The same for the same set of columns, whatever their order, case and spaces. */
  private static String fingerprint(List<String> names) {
    TreeSet<String> set = new TreeSet<>();
    names.forEach(n -> set.add(Cells.plain(n)));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\u001F", set).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, SHORT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> trimmed(List<String> cells) {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isBlank()) width--;
    return cells.subList(0, width).stream().map(String::strip).toList();
  }
}
