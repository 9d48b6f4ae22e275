package org.clausier.diff;

import java.util.List;

/**
 * A change of the grid, the same for an audience and all that are under it.
 *
 * @param practice a leaf of the practices
 * @param except audiences under this one that it does not concern, the outermost ones
 * @param where the days and circumstances in which it holds; several when no one box says it
 */
public record CellChange(
    String practice,
    String audience,
    List<String> except,
    Mark mark,
    Said before,
    Said after,
    List<Where> where) {

  public CellChange {
    except = List.copyOf(except);
    where = List.copyOf(where);
  }
}
