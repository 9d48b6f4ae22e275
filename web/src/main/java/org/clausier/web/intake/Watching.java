package org.clausier.web.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausier.problem.Problem;
import org.clausier.usage.ColumnReading;
import org.clausier.usage.Mapping;
import org.clausier.usage.Masking;
import org.clausier.usage.ReportWords;
import org.clausier.usage.RowStream;
import org.clausier.usage.RowWatch;
import org.clausier.usage.Survey;

/** Keeps the first rows of tables, and the values of their columns, to show how they are read. */
final class Watching implements RowWatch {

  private static final int MOST_ROWS = 20_000;
  private static final int SHOWN = 20;
  private static final int VALUES = 200;
  private static final int SAMPLES = 3;
  private static final int LONGEST = 40;
  private static final String HIDDEN = "•••";

  /** Ends the looking. */
  static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super(null, null, false, false);
    }
  }

  private record Row(int number, List<String> cells) {}

  private final ReportWords words;
  private final List<Mapping> said;
  private final Survey survey;
  private final Map<String, List<Row>> first = new LinkedHashMap<>();
  private final Map<String, Map<Integer, Map<String, Long>>> values = new HashMap<>();
  private int rows;

  Watching(ReportWords words, List<Mapping> said) {
    this.words = words;
    this.said = said;
    this.survey = new Survey(words);
  }

  boolean enough() {
    return rows > MOST_ROWS;
  }

  @Override
  public void row(String sheet, int row, List<String> cells) {
    if (++rows > MOST_ROWS) throw new Enough();
    survey.row(sheet, row, cells);
    List<Row> kept = first.computeIfAbsent(sheet, s -> new ArrayList<>());
    if (kept.size() < RowStream.MOST_TITLES + SHOWN) kept.add(new Row(row, List.copyOf(cells)));
    Map<Integer, Map<String, Long>> columns = values.computeIfAbsent(sheet, s -> new HashMap<>());
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i).strip();
      if (cell.isEmpty()) continue;
      Map<String, Long> of = columns.computeIfAbsent(i, k -> new LinkedHashMap<>());
      if (of.containsKey(cell) || of.size() < VALUES) of.merge(cell, 1L, Long::sum);
    }
  }

  Seen seen(boolean cut, List<Problem> notes, List<Problem> problems) {
    List<Survey.Table> surveyed = survey.tables();
    List<Seen.Table> tables = surveyed.stream().map(this::table).toList();
    List<Seen.Line> lines = new ArrayList<>();
    first.forEach((sheet, kept) -> lines(sheet, kept, surveyed, lines));
    return new Seen(false, cut, tables, lines, notes, problems);
  }

  private Seen.Table table(Survey.Table t) {
    List<Seen.Field> fields = new ArrayList<>();
    for (int i = 0; i < t.columns().size(); i++) fields.add(field(t, i));
    return new Seen.Table(t.sheet(), t.header(), t.headers(), fields, t.missing());
  }

  private Seen.Field field(Survey.Table t, int place) {
    Survey.Surveyed c = t.columns().get(place);
    boolean hidden = c.status() == ColumnReading.Status.PERSONAL || personal(c.field());
    boolean worded = !c.field().isEmpty() && !words.values(c.field()).isEmpty();
    Map<String, Long> told = under(t, place);
    Map<String, Long> shown = new TreeMap<>();
    if (worded) told.forEach((v, n) -> masked(v).ifPresent(m -> shown.put(m, n)));
    List<String> samples =
        hidden
            ? List.of()
            : told.keySet().stream().limit(SAMPLES).map(v -> Masking.of(v, LONGEST)).toList();
    Map<String, String> unknown = new TreeMap<>(c.unknown());
    unknown.keySet().removeIf(value -> told(c.field(), value));
    return new Seen.Field(c.name(), c.status(), c.field(), samples, shown, unknown, c.hidden());
  }

  /** Whether somebody said what a value means. */
  private boolean told(String field, String value) {
    return said.stream()
        .anyMatch(
            m -> m.values().getOrDefault(field, Map.of()).containsKey(ReportWords.plain(value)));
  }

  /** The values that are not the header's own words, nor those of titles above it. */
  private Map<String, Long> under(Survey.Table t, int place) {
    Map<String, Long> told =
        new LinkedHashMap<>(values.getOrDefault(t.sheet(), Map.of()).getOrDefault(place, Map.of()));
    for (Row row : first.getOrDefault(t.sheet(), List.of())) {
      if (row.number() > t.header() || place >= row.cells().size()) continue;
      told.computeIfPresent(row.cells().get(place).strip(), (v, n) -> n == 1 ? null : n - 1);
    }
    return told;
  }

  private static java.util.Optional<String> masked(String value) {
    return Masking.of(value, value.length() + 1).contains(HIDDEN)
        ? java.util.Optional.empty()
        : java.util.Optional.of(value);
  }

  /** What tells who learned is hidden whatever it looks like. */
  private static boolean personal(String field) {
    return field.equals("learner");
  }

  private void lines(
      String sheet, List<Row> kept, List<Survey.Table> surveyed, List<Seen.Line> to) {
    Survey.Table table =
        surveyed.stream().filter(t -> t.sheet().equals(sheet)).findFirst().orElse(null);
    int header = table == null ? 0 : table.header();
    for (Row row : kept.stream().limit(SHOWN).toList()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.cells().size(); i++) {
        boolean hide =
            table != null
                && row.number() > header
                && i < table.columns().size()
                && (table.columns().get(i).status() == ColumnReading.Status.PERSONAL
                    || personal(table.columns().get(i).field()));
        String cell = row.cells().get(i);
        cells.add(hide && !cell.isBlank() ? HIDDEN : Masking.of(cell, LONGEST));
      }
      to.add(new Seen.Line(sheet, row.number(), row.number() == header, cells));
    }
  }
}
