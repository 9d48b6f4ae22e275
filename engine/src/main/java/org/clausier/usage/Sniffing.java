package org.clausier.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Smells people in columns that nobody reads: their first values are looked at, counted and
 * forgotten, so that a report can say « cette colonne ressemble à des noms » and quote none.
 */
final class Sniffing {

  private static final int LOOKED_AT = 200;

  private final Map<Integer, int[]> seen = new HashMap<>();
  private int rows;

  /** Looks at a row, one of the first. */
  void look(List<String> cells) {
    if (rows++ >= LOOKED_AT) return;
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i).strip();
      if (cell.isEmpty()) continue;
      int[] counts = seen.computeIfAbsent(i, k -> new int[2]);
      counts[0]++;
      if (Masking.mayNameSomebody(cell)) counts[1]++;
    }
  }

  /** Whether enough was seen: no other row is looked at. */
  boolean isOver() {
    return rows >= LOOKED_AT;
  }

  /** Whether at least half of its values may name somebody. */
  boolean isPersonal(int column) {
    int[] counts = seen.get(column);
    return counts != null && counts[1] * 2 >= counts[0];
  }
}
