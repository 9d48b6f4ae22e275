package org.clausier.usage;

import java.util.List;

/** Sees the rows of tables as they are, before anything is made of them. */
@FunctionalInterface
public interface RowWatch {

  RowWatch NOBODY = (sheet, row, cells) -> {};

  /**
   * @param row as a spreadsheet numbers it
   */
  void row(String sheet, int row, List<String> cells);
}
