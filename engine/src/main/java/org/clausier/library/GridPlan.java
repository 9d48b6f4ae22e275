package org.clausier.library;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clausier.yaml.Fields;

/**
 * What a view of a policy shows, in its order.
 *
 * @param rows practices, leaves of their tree, each once
 * @param columns audiences, each once
 */
public record GridPlan(String id, List<String> rows, List<String> columns) {

  public GridPlan {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /** Reads a view; refuses a row that is no leaf, an unknown audience, and what stands twice. */
  static GridPlan read(String id, Fields f, Taxonomy practices, Taxonomy audiences) {
    f.present("rows");
    List<String> rows = f.texts("rows");
    f.present("columns");
    List<String> columns = f.texts("columns");
    f.done();
    for (String row : rows) {
      if (!practices.contains(row)) {
        f.unknown(f.source("rows"), "practice-unknown", row, practices.leaves());
      } else if (!practices.isLeaf(row)) {
        f.problem(f.source("rows"), "grid-row-is-group", row);
      }
    }
    for (String column : columns) {
      if (!audiences.contains(column)) {
        f.unknown(f.source("columns"), "audience-unknown", column, audiences.ids());
      }
    }
    once(f, "rows", rows);
    once(f, "columns", columns);
    return new GridPlan(id, rows, columns);
  }

  private static void once(Fields f, String key, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) f.problem(f.source(key), "grid-line-twice", id);
    }
  }
}
