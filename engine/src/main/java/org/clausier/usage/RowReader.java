package org.clausier.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.yaml.Suggestion;

/** Reads one row under a header. The first thing wrong with it sets it aside. */
final class RowReader {

  private static final String SESSION = "session";

  private final String report;
  private final String sheet;
  private final Header header;
  private final ReportWords words;
  private final Pseudonyms pseudonyms;
  private final DayCells days;

  RowReader(String report, String sheet, Header header, ReportWords words, Pseudonyms pseudonyms) {
    this.report = report;
    this.sheet = sheet;
    this.header = header;
    this.words = words;
    this.pseudonyms = pseudonyms;
    this.days = new DayCells(header.mapping().order());
  }

  /** What the days read so far prove of their order. */
  DayCells days() {
    return days;
  }

  /** What the row says; empty when a mapping asks to leave it out. */
  Optional<UsageItem> read(int row, List<String> cells) {
    try {
      width(row, cells);
      computed(row, cells);
      LocalDate day = day(row, cells);
      Optional<String> indicator = header.cell(Column.INDICATOR, cells);
      Optional<String> practice = header.cell(Column.PRACTICE, cells);
      if (practice.isPresent() && isIgnored(Column.PRACTICE, practice.get())) {
        return Optional.empty();
      }
      return Optional.of(
          indicator.isPresent() && practice.isEmpty()
              ? volume(row, cells, day, indicator.get())
              : event(row, cells, day, practice));
    } catch (Wrong wrong) {
      return Optional.of(new UsageItem.Rejected(wrong.problem));
    }
  }

  private boolean isIgnored(String field, String cell) {
    return header.mapping().value(field, cell).filter(Mapping.IGNORE::equals).isPresent();
  }

  /** The cell as the mapping has it; as written where it says nothing. */
  private String mapped(String field, String cell) {
    return header.mapping().value(field, cell).orElse(cell);
  }

  /** A cell that a spreadsheet could not compute, or a formula without its value, says nothing. */
  private void computed(int row, List<String> cells) {
    for (Column column : header.places().keySet()) {
      if (!column.isRead()) continue;
      String cell = header.cell(column, cells).orElse("");
      if (Cells.isError(cell)) throw value(row, "usage-cell-error", column, cell);
      if (Cells.isFormula(cell)) throw value(row, "usage-cell-formula", column, cell);
    }
  }

  private void width(int row, List<String> cells) {
    String expected = header.width() + "";
    if (cells.size() < header.width()) wrong(row, "usage-row-short", cells.size() + "", expected);
    for (int i = header.width(); i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) wrong(row, "usage-row-long", cells.size() + "", expected);
    }
  }

  private LocalDate day(int row, List<String> cells) {
    Column column = Column.role(Column.DATE);
    String cell = required(row, cells, column);
    return days.day(cell)
        .orElseThrow(
            () ->
                value(
                    row,
                    DayCells.hasForm(cell) ? "usage-date-impossible" : "usage-date-form",
                    column,
                    cell));
  }

  private UsageItem volume(int row, List<String> cells, LocalDate day, String indicator) {
    Column column = Column.role(Column.INDICATOR);
    String id =
        words
            .indicator(mapped(Column.INDICATOR, indicator))
            .orElseThrow(() -> value(row, "usage-indicator", column, indicator));
    Column session = new Column(Column.Kind.CIRCUMSTANCE, SESSION);
    String of = circumstance(row, session, required(row, cells, session));
    int quantity = count(row, cells, 0);
    return new VolumeStatement(
        new Place(report, sheet, row), day, organisation(row, cells), of, id, quantity);
  }

  private UsageItem event(int row, List<String> cells, LocalDate day, Optional<String> practice) {
    Column column = Column.role(Column.PRACTICE);
    String written = practice.orElseGet(() -> required(row, cells, column));
    String id =
        words
            .practice(mapped(Column.PRACTICE, written))
            .orElseThrow(
                () ->
                    new Wrong(
                        problem(row, "usage-practice-unknown", column, written)
                            .withHint(nearest(written, words.practiceWords()))));
    if (!words.isLeaf(id)) throw value(row, "usage-practice-group", column, written);
    Map<String, String> known = new TreeMap<>();
    Map<String, Boolean> conditions = new TreeMap<>();
    for (Column c : header.places().keySet()) {
      Optional<String> cell = header.cell(c, cells);
      if (cell.isEmpty() || isIgnored(c.id(), cell.get())) continue;
      if (c.kind() == Column.Kind.CIRCUMSTANCE) known.put(c.id(), circumstance(row, c, cell.get()));
      if (c.kind() == Column.Kind.CONDITION) conditions.put(c.id(), answer(row, c, cell.get()));
    }
    return new UsageEvent(
        new Place(report, sheet, row),
        day,
        id,
        organisation(row, cells),
        header.cell("learner", cells).map(pseudonyms::learner),
        header
            .cell("audience", cells)
            .filter(a -> !isIgnored("audience", a))
            .map(a -> audience(row, a)),
        known,
        conditions,
        count(row, cells, 1));
  }

  /** As written; an address is somebody's, never the name of an organisation. */
  private String organisation(int row, List<String> cells) {
    Column column = Column.role("organisation");
    String cell = header.cell(column, cells).orElse("");
    if (cell.isEmpty() || isIgnored(column.id(), cell)) return "";
    if (cell.indexOf('@') >= 0) throw value(row, "usage-cell-personal", column, cell);
    return mapped(column.id(), cell);
  }

  private String audience(int row, String cell) {
    Column column = Column.role("audience");
    return words
        .audience(mapped(column.id(), cell))
        .orElseThrow(() -> value(row, "usage-audience", column, cell));
  }

  private String circumstance(int row, Column column, String cell) {
    return words
        .value(column.id(), mapped(column.id(), cell))
        .orElseThrow(
            () ->
                new Wrong(
                    problem(row, "usage-value", column, cell)
                        .withHint(nearest(cell, words.valueWords(column.id())))));
  }

  private boolean answer(int row, Column column, String cell) {
    return words
        .answer(mapped(column.id(), cell))
        .orElseThrow(() -> value(row, "usage-answer", column, cell));
  }

  private int count(int row, List<String> cells, int least) {
    Optional<String> cell = header.cell("count", cells);
    if (cell.isEmpty() && least > 0) return 1;
    Column column = Column.role("count");
    String written = cell.orElseGet(() -> required(row, cells, column));
    OptionalInt count = Cells.integer(written);
    if (count.isEmpty() || count.getAsInt() < least)
      throw value(row, "usage-count", column, written);
    return count.getAsInt();
  }

  private String required(int row, List<String> cells, Column column) {
    return header
        .cell(column, cells)
        .orElseThrow(() -> new Wrong(at(row, "usage-cell-empty", header.name(column))));
  }

  private static String nearest(String written, java.util.Collection<String> words) {
    return Suggestion.nearest(Cells.plain(written), words).orElse("");
  }

  private Wrong value(int row, String id, Column column, String cell) {
    return new Wrong(problem(row, id, column, cell));
  }

  private Problem problem(int row, String id, Column column, String cell) {
    return at(row, id, header.name(column), Masking.of(cell));
  }

  private void wrong(int row, String id, String... arguments) {
    throw new Wrong(at(row, id, arguments));
  }

  private Problem at(int row, String id, String... arguments) {
    return Problem.error(new Source(report, row, "", sheet), id, arguments);
  }

  /** Ends the reading of a row; never leaves this class. */
  private static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Wrong(Problem problem) {
      super(null, null, false, false);
      this.problem = problem;
    }
  }
}
