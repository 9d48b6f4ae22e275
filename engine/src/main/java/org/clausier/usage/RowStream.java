package org.clausier.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/**
 * Takes the rows of a report one by one, whatever its file format: skips the titles, finds the
 * header, reads what follows and keeps the balance.
 */
public final class RowStream {

  /** Titles above the header: more than this, and there is no header. */
  public static final int MOST_TITLES = 50;

  private final String report;
  private final ReportWords words;
  private final Pseudonyms pseudonyms;
  private final Duplicates duplicates;
  private final Consumer<? super UsageItem> to;
  private final List<Problem> notes = new ArrayList<>();
  private Optional<Header> header = Optional.empty();
  private Optional<RowReader> reader = Optional.empty();
  private int row;
  private long accepted;
  private long rejected;
  private long repeated;
  private long blank;

  public RowStream(
      String report,
      ReportWords words,
      Pseudonyms pseudonyms,
      Duplicates duplicates,
      Consumer<? super UsageItem> to) {
    this.report = report;
    this.words = words;
    this.pseudonyms = pseudonyms;
    this.duplicates = duplicates;
    this.to = to;
  }

  /** How well a row would serve as header: the number of columns it names; 0 when it cannot. */
  public static int fit(List<String> cells, ReportWords words) {
    return Header.of("", 1, cells, words).map(h -> h.places().size()).orElse(0);
  }

  /** Takes the next row; false when reading further is useless. */
  public boolean take(List<String> cells) {
    row++;
    if (cells.stream().allMatch(String::isBlank)) {
      if (header.isPresent()) blank++;
      return row <= MOST_TITLES || header.isPresent();
    }
    if (reader.isPresent()) {
      item(reader.get(), cells);
      return true;
    }
    header = Header.of(report, row, cells, words);
    header.ifPresent(h -> reader = Optional.of(new RowReader(report, h, words, pseudonyms)));
    return header.map(h -> h.twice().isEmpty()).orElse(row <= MOST_TITLES);
  }

  private void item(RowReader rows, List<String> cells) {
    UsageItem item = rows.read(row, cells);
    if (item instanceof UsageItem.Rejected) rejected++;
    else if (duplicates.seenBefore(item, cells, pseudonyms)) {
      repeated++;
      item = new UsageItem.Repeated(new Place(report, row));
    } else accepted++;
    to.accept(item);
  }

  public void note(String id, String... arguments) {
    notes.add(Problem.note(Source.of(report), id, arguments));
  }

  /** The balance, or why nothing could be read. */
  public Outcome<Reading> end(String sha256) {
    if (header.isEmpty()) return Outcome.refused(error("usage-no-header"));
    Header found = header.get();
    if (!found.twice().isEmpty()) return Outcome.refused(found.twice());
    if (found.row() > 1) note("usage-titles-skipped", found.row() + "");
    notes.addAll(found.notes());
    if (accepted + rejected + repeated == 0) return Outcome.refused(error("usage-no-row"));
    return Outcome.ok(new Reading(report, sha256, accepted, rejected, repeated, blank, notes));
  }

  public Problem error(String id, String... arguments) {
    return Problem.error(Source.of(report), id, arguments);
  }

  /** The row reached, as a spreadsheet numbers it. */
  public int row() {
    return row;
  }
}
