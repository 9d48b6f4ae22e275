package org.clausier.usage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clausier.problem.Source;
import org.clausier.yaml.Suggestion;

/**
 * Looks at the rows of tables and says what of their words is known: the columns, and the values
 * that no word of the library covers. Bounded whatever the rows; nothing that may name somebody
 * leaves it.
 */
public final class Survey implements RowWatch {

  private static final int MOST_VALUES = 200;
  private static final int HALF = 2;

  private final ReportWords words;
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();

  public Survey(ReportWords words) {
    this.words = words;
  }

  /**
   * A table that was looked at.
   *
   * @param header the row that names the columns, or seems to
   * @param missing what no column tells, and one must
   */
  public record Table(
      String sheet, int header, String headers, List<Surveyed> columns, List<String> missing) {}

  /**
   * A column that was looked at.
   *
   * @param name as the header writes it; empty when it may name somebody
   * @param byValues whether it was recognised by its values alone
   * @param unknown values that nothing covers, with the nearest word, or nothing
   * @param hidden how many more are not shown, since they may name somebody or are too many
   */
  public record Surveyed(
      String name,
      ColumnReading.Status status,
      String field,
      boolean byValues,
      Map<String, String> unknown,
      int hidden) {}

  @Override
  public void row(String sheet, int row, List<String> cells) {
    sheets.computeIfAbsent(sheet, s -> new Sheet()).take(row, cells);
  }

  /** The tables that seem to declare uses. */
  public List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    sheets.forEach((name, sheet) -> sheet.table(name).ifPresent(tables::add));
    return tables;
  }

  /** What was seen of a column. */
  private static final class Values {
    private final Set<String> distinct = new TreeSet<>();
    private int seen;
    private int days;
    private int practices;
    private int more;
  }

  private final class Sheet {
    private final List<List<String>> before = new ArrayList<>();
    private final Sniffing sniffing = new Sniffing();
    private final Map<Integer, Values> values = new LinkedHashMap<>();
    private Optional<Header> header = Optional.empty();

    void take(int row, List<String> cells) {
      if (header.isPresent()) {
        look(cells);
        return;
      }
      Header found = Header.of(new Source("", row), cells, words);
      if (found.isWhole()) header = Optional.of(found);
      else if (before.size() <= RowStream.MOST_TITLES) before.add(List.copyOf(cells));
    }

    private void look(List<String> cells) {
      sniffing.look(cells);
      for (int i = 0; i < cells.size(); i++) {
        String cell = cells.get(i).strip();
        if (cell.isEmpty()) continue;
        Values of = values.computeIfAbsent(i, k -> new Values());
        of.seen++;
        if (DayCells.hasForm(cell)) of.days++;
        if (words.practice(cell).isPresent()) of.practices++;
        if (of.distinct.contains(cell)) continue;
        if (of.distinct.size() < MOST_VALUES) of.distinct.add(cell);
        else of.more++;
      }
    }

    /** The header that was recognised; else the first of the widest rows, as far as it goes. */
    private Optional<Table> table(String name) {
      if (header.isEmpty()) {
        int widest = -1;
        for (int i = 0; i < before.size(); i++) {
          if (widest < 0 || filled(before.get(i)) > filled(before.get(widest))) widest = i;
        }
        if (widest < 0 || filled(before.get(widest)) < HALF) return Optional.empty();
        header = Optional.of(Header.of(new Source("", widest + 1), before.get(widest), words));
        before.subList(widest + 1, before.size()).forEach(this::look);
      }
      return Optional.of(table(name, header.get()));
    }

    private Table table(String name, Header found) {
      List<Surveyed> columns = new ArrayList<>();
      Set<String> told = new TreeSet<>();
      List<ColumnReading> read = found.columns(sniffing);
      read.stream().filter(c -> isRead(c)).forEach(c -> told.add(c.field()));
      for (ColumnReading c : read) columns.add(surveyed(found, c, told));
      List<String> missing = new ArrayList<>();
      if (!told.contains(Column.DATE)) missing.add(Column.DATE);
      if (!told.contains(Column.PRACTICE) && !told.contains(Column.INDICATOR)) {
        missing.add(Column.PRACTICE);
      }
      return new Table(name, found.row(), found.fingerprint(), columns, missing);
    }

    private Surveyed surveyed(Header found, ColumnReading c, Set<String> told) {
      Values of = values.getOrDefault(c.place(), new Values());
      String written = found.names().get(c.place());
      String name = Masking.mayNameSomebody(written) ? "" : written;
      String field = isRead(c) ? c.field() : byValues(of, told);
      boolean byValues = !isRead(c) && !field.isEmpty();
      Map<String, String> unknown = new LinkedHashMap<>();
      int hidden = of.more;
      if (isWorded(field)) {
        for (String value : of.distinct) {
          if (words.isValue(field, value) || Cells.isError(value)) continue;
          if (Masking.mayNameSomebody(value)) hidden++;
          else unknown.put(value, Suggestion.nearest(value, words.values(field)).orElse(""));
        }
      }
      return new Surveyed(
          name,
          byValues ? ColumnReading.Status.GUESSED : c.status(),
          field,
          byValues,
          unknown,
          isWorded(field) ? hidden : 0);
    }

    /** What most of its values are, when no other column tells it. */
    private String byValues(Values of, Set<String> told) {
      if (of.seen > 0 && of.days * HALF > of.seen && told.add(Column.DATE)) return Column.DATE;
      return of.seen > 0 && of.practices * HALF >= of.seen && told.add(Column.PRACTICE)
          ? Column.PRACTICE
          : "";
    }
  }

  private static boolean isRead(ColumnReading c) {
    return c.status() == ColumnReading.Status.USED || c.status() == ColumnReading.Status.GUESSED;
  }

  /** Whether its values are words of the library, which numbers and names are not. */
  private boolean isWorded(String field) {
    return !field.isEmpty() && !words.values(field).isEmpty();
  }

  private static long filled(List<String> cells) {
    return cells.stream().filter(c -> !c.isBlank()).count();
  }
}
