package org.clausier.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/**
 * Takes the rows of a table one by one, whatever its file format: skips the titles, finds the
 * header, reads what follows and keeps the balance.
 */
public final class RowStream {

  /** Titles above the header: more than this, and there is no header. */
  public static final int MOST_TITLES = 50;

  private final String report;
  private final String sheet;
  private final ReadingDesk desk;
  private final UsageListener to;
  private final LikeRows likes = new LikeRows();
  private final boolean[] again = new boolean[LikeRows.MOST];
  private final Sniffing sniffing = new Sniffing();
  private final List<Problem> notes = new ArrayList<>();
  private Optional<Header> header = Optional.empty();
  private Optional<Header> nearly = Optional.empty();
  private Optional<RowReader> reader = Optional.empty();
  private Optional<UsageEvent> told = Optional.empty();
  private int row;
  private long accepted;
  private long rejected;
  private long repeated;
  private long blank;
  private long unread;

  RowStream(String report, String sheet, ReadingDesk desk, Consumer<? super UsageItem> to) {
    this.report = report;
    this.sheet = sheet;
    this.desk = desk;
    this.to = UsageListener.of(to);
  }

  /** How well a row would serve as header: the number of columns it names; 0 when it cannot. */
  public static int fit(List<String> cells, ReportWords words) {
    Header header = Header.of(Source.of(""), cells, words);
    return header.isWhole() ? header.places().size() : 0;
  }

  /** Takes the next row; false when reading further is useless. */
  public boolean take(List<String> cells) {
    return take(row + 1, cells);
  }

  /**
   * Takes a row of a workbook, which writes neither empty rows nor the empty cells at their end.
   *
   * @param number its own, greater than the last
   */
  public boolean takeAt(int number, List<String> cells) {
    int width = header.map(Header::width).orElse(0);
    List<String> whole = cells;
    if (cells.size() < width) {
      whole = new ArrayList<>(cells);
      while (whole.size() < width) whole.add("");
    }
    return take(number, whole);
  }

  private boolean take(int number, List<String> cells) {
    row = number;
    told = Optional.empty();
    desk.watch().row(sheet, row, cells);
    if (isBlank(cells)) {
      if (header.isPresent()) blank++;
      return row <= MOST_TITLES || header.isPresent();
    }
    if (reader.isPresent()) {
      sniffing.look(cells);
      item(reader.get(), cells);
      return true;
    }
    Header found = Header.of(source(row), cells, desk.words());
    if (!found.isWhole()) {
      if (found.places().size() > nearly.map(n -> n.places().size()).orElse(1)) {
        nearly = Optional.of(found);
      }
      return row <= MOST_TITLES;
    }
    header = Optional.of(found);
    reader = Optional.of(new RowReader(report, sheet, found, desk.words(), desk.pseudonyms()));
    return found.twice().isEmpty();
  }

  /** Takes the next row as one that could not even be cut into cells. */
  public boolean reject(String id, String... arguments) {
    return rejectAt(row + 1, id, arguments);
  }

  /** The same, for a row that has a number of its own. */
  public boolean rejectAt(int number, String id, String... arguments) {
    row = number;
    if (header.isEmpty()) return row <= MOST_TITLES;
    rejected++;
    to.accept(new UsageItem.Rejected(Problem.error(source(row), id, arguments)));
    return true;
  }

  /** Room for the next rows, to be filled and given to {@link #takeLike}. */
  public LikeRows likeRows() {
    return likeRows(row + 1);
  }

  /** The same, in a workbook, the first of them having a number of its own. */
  public LikeRows likeRows(int number) {
    likes.begin(report, sheet, number - 1);
    return likes;
  }

  /** Takes the next rows as what they say of others already read; they are those of the room. */
  public void takeLike() {
    int size = likes.size();
    long repeats = desk.duplicates().seenBefore(likes, again);
    int from = 0;
    if (repeats > 0) {
      for (int i = 0; i < size; i++) {
        if (!again[i]) continue;
        if (from < i) to.like(likes, from, i);
        to.accept(new UsageItem.Repeated(likes.place(i)));
        from = i + 1;
      }
    }
    if (from < size) to.like(likes, from, size);
    row = likes.row(size - 1);
    repeated += repeats;
    accepted += size - repeats;
  }

  /** What the last row told, whether or not it repeats another; empty when it is no use. */
  public Optional<UsageEvent> told() {
    return told;
  }

  /** Where the cells are; empty as long as rows must be taken one by one. */
  public Optional<RowLayout> layout() {
    return sniffing.isOver() ? header.map(Header::layout) : Optional.empty();
  }

  private void item(RowReader rows, List<String> cells) {
    Optional<UsageItem> read = rows.read(row, cells);
    if (read.isEmpty()) {
      accepted++;
      unread++;
      return;
    }
    UsageItem item = read.get();
    told = item instanceof UsageEvent event ? Optional.of(event) : Optional.empty();
    if (item instanceof UsageItem.Rejected) rejected++;
    else if (desk.duplicates().seenBefore(item, cells)) {
      repeated++;
      item = new UsageItem.Repeated(new Place(report, sheet, row));
    } else accepted++;
    to.accept(item);
  }

  private static boolean isBlank(List<String> cells) {
    for (String cell : cells) {
      if (!cell.isBlank()) return false;
    }
    return true;
  }

  public void note(String id, String... arguments) {
    notes.add(Problem.note(table(), id, arguments));
  }

  /** Whether a header was found. */
  public boolean hasHeader() {
    return header.isPresent();
  }

  /** The balance, or why nothing could be read. */
  public Outcome<Reading> end(String sha256) {
    return table(List.of())
        .then(table -> Outcome.ok(Reading.of(report, sha256, List.of(), List.of(table))));
  }

  /** The balance of this table, or why nothing could be read of it. */
  public Outcome<TableReading> table(List<Problem> before) {
    if (header.isEmpty()) return Outcome.refused(withoutHeader());
    Header found = header.get();
    if (!found.twice().isEmpty()) return Outcome.refused(found.twice());
    if (accepted + rejected + repeated == 0) return Outcome.refused(error("usage-no-row"));
    DayCells days = reader.orElseThrow().days();
    if (days.contradict()) return Outcome.refused(error("usage-date-order"));
    List<Problem> all = new ArrayList<>(before);
    all.addAll(notes);
    if (found.row() > 1) all.add(Problem.note(table(), "usage-titles-skipped", found.row() + ""));
    if (days.unproved()) all.add(Problem.note(table(), "usage-date-order-assumed"));
    if (unread > 0) all.add(Problem.note(table(), "usage-rows-unread", unread + ""));
    return Outcome.ok(
        new TableReading(
            sheet,
            found.row(),
            found.fingerprint(),
            found.columns(sniffing),
            accepted,
            rejected,
            repeated,
            blank,
            unread,
            all));
  }

  /** What the best row lacks, when one nearly names the columns. */
  private Problem withoutHeader() {
    return nearly
        .map(
            n ->
                Problem.error(
                    source(n.row()),
                    n.places().containsKey(Column.role(Column.DATE))
                        ? "usage-header-practice"
                        : "usage-header-date"))
        .orElseGet(() -> error("usage-no-header"));
  }

  public Problem error(String id, String... arguments) {
    return Problem.error(table(), id, arguments);
  }

  private Source table() {
    return source(0);
  }

  private Source source(int line) {
    return new Source(report, line, "", sheet);
  }

  /** The row reached, as a spreadsheet numbers it. */
  public int row() {
    return row;
  }
}
