package org.clausier.usage.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.Reading;
import org.clausier.usage.ReadingDesk;
import org.clausier.usage.ReportReader;
import org.clausier.usage.ReportSource;
import org.clausier.usage.RowStream;
import org.clausier.usage.TableReading;
import org.clausier.usage.UsageItem;

/**
 * Reads workbooks, row by row: every sheet that has a header, hidden ones too, since what is hidden
 * was handed over. The file is laid down beside, for a zip is read from its end, and removed.
 */
public final class XlsxReports implements ReportReader {

  private final ReadingDesk desk;
  private final Part.Bounds bounds;
  private final boolean strictly;
  private final Optional<String> only;

  public XlsxReports(ReadingDesk desk) {
    this(desk, Optional.empty());
  }

  /**
   * @param only the sheet to be read; every sheet when nobody said
   */
  public XlsxReports(ReadingDesk desk, Optional<String> only) {
    this(desk, Part.Bounds.USUAL, desk.isWatched(), only);
  }

  XlsxReports(ReadingDesk desk, Part.Bounds bounds) {
    this(desk, bounds, desk.isWatched(), Optional.empty());
  }

  private XlsxReports(
      ReadingDesk desk, Part.Bounds bounds, boolean strictly, Optional<String> only) {
    this.desk = desk;
    this.bounds = bounds;
    this.strictly = strictly;
    this.only = only;
  }

  /** Row by row, none taken by its likeness to another: what any other way must equal. */
  static XlsxReports strict(ReadingDesk desk) {
    return new XlsxReports(desk, Part.Bounds.USUAL, true, Optional.empty());
  }

  /**
   * Reads a workbook; nothing of what was accepted may be used when the outcome is a refusal: with
   * macros, corrupt, swelling, without a header, with a column named twice.
   */
  @Override
  public Outcome<Reading> read(ReportSource source, Consumer<? super UsageItem> to) {
    try {
      try (Laid laid = Laid.of(source);
          Workbook workbook = Workbook.open(laid.file(), bounds)) {
        return sheets(source, workbook, to);
      }
    } catch (Unreadable e) {
      return Outcome.refused(Problem.error(Source.of(source.name()), e.id()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the sheets, hidden ones too; none when the workbook cannot be opened. */
  public static List<String> sheets(ReportSource source) {
    try {
      try (Laid laid = Laid.of(source);
          Workbook workbook = Workbook.open(laid.file(), Part.Bounds.USUAL)) {
        return workbook.sheets().stream().map(Workbook.Sheet::name).toList();
      }
    } catch (Unreadable e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome<Reading> sheets(
      ReportSource source, Workbook workbook, Consumer<? super UsageItem> to) throws IOException {
    List<Problem> notes = new ArrayList<>();
    List<TableReading> tables = new ArrayList<>();
    List<Problem> refused = new ArrayList<>();
    List<Problem> empty = new ArrayList<>();
    if (workbook.from1904()) notes.add(note(source, "", "usage-dates-1904"));
    if (only.isPresent() && workbook.sheets().stream().noneMatch(s -> isMeant(s))) {
      return Outcome.refused(unknown(source, workbook, only.get()));
    }
    for (Workbook.Sheet sheet : workbook.sheets()) {
      if (!isMeant(sheet)) {
        notes.add(note(source, sheet.name(), "usage-sheet-left-out"));
        continue;
      }
      RowStream rows = desk.rows(source.name(), sheet.name(), to);
      boolean written = take(workbook, sheet, rows);
      if (!rows.hasHeader()) {
        if (written) notes.add(note(source, sheet.name(), "usage-sheet-unread"));
        rows.table(List.of()).match(t -> true, empty::addAll);
        continue;
      }
      if (sheet.hidden()) rows.note("usage-sheet-hidden");
      rows.table(List.of()).match(tables::add, p -> (isEmpty(p) ? empty : refused).addAll(p));
    }
    empty.stream()
        .filter(p -> p.id().equals("usage-no-row"))
        .forEach(p -> notes.add(note(source, p.source().sheet(), "usage-sheet-empty")));
    if (!refused.isEmpty()) return Outcome.refused(refused);
    if (tables.isEmpty()) {
      return Outcome.refused(
          workbook.sheets().size() == 1 || empty.size() == 1
              ? empty
              : List.of(Problem.error(Source.of(source.name()), "usage-no-header")));
    }
    return Outcome.ok(Reading.of(source.name(), source.sha256(), notes, tables));
  }

  private boolean isMeant(Workbook.Sheet sheet) {
    return only.isEmpty() || only.get().equals(sheet.name());
  }

  private static Problem unknown(ReportSource source, Workbook workbook, String said) {
    List<String> names = workbook.sheets().stream().map(Workbook.Sheet::name).toList();
    return Problem.error(
        Source.of(source.name()), "usage-sheet-unknown", said, String.join(", ", names));
  }

  private static boolean isEmpty(List<Problem> problems) {
    return problems.stream().allMatch(p -> p.id().equals("usage-no-row"));
  }

  /** Whether something was written there. */
  private boolean take(Workbook workbook, Workbook.Sheet sheet, RowStream rows) throws IOException {
    boolean written = false;
    AlikeRows alike = new AlikeRows(rows, desk);
    try (SheetRows in = workbook.rows(sheet)) {
      while (in.next()) {
        written |= in.oversized() || !in.cells().isEmpty();
        if (in.oversized()) alike.end();
        boolean more =
            in.oversized()
                ? rows.rejectAt(in.number(), "usage-row-large")
                : strictly
                    ? rows.takeAt(in.number(), in.cells())
                    : alike.take(in.number(), in.cells());
        if (!more) break;
      }
      alike.end();
    }
    return written;
  }

  private static Problem note(ReportSource source, String sheet, String id) {
    return Problem.note(new Source(source.name(), 0, "", sheet), id);
  }
}
