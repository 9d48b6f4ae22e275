package org.clausier.usage;

import java.util.function.Consumer;

/**
 * What the readers of an audit share.
 *
 * @param duplicates what was read already
 * @param watch sees the rows of tables
 */
public record ReadingDesk(
    ReportWords words, Pseudonyms pseudonyms, Duplicates duplicates, RowWatch watch) {

  public static ReadingDesk of(ReportWords words, Pseudonyms pseudonyms) {
    return new ReadingDesk(words, pseudonyms, new Duplicates(), RowWatch.NOBODY);
  }

  /** Whether somebody must see each row: none may then be read by its likeness to another. */
  public boolean isWatched() {
    return watch != RowWatch.NOBODY;
  }

  /**
   * The rows of a table, to be taken one by one.
   *
   * @param sheet of a workbook; empty elsewhere
   */
  public RowStream rows(String report, String sheet, Consumer<? super UsageItem> to) {
    return new RowStream(report, sheet, this, to);
  }
}
