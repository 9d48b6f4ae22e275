package org.clausier.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausier.library.Library;
import org.clausier.library.Taxonomy;
import org.clausier.yaml.Fields;

/**
 * Reads the grid: practice → audience → cell; what an unknown id holds is read for its problems.
 */
record GridReader(Library library, CellReader cells, Map<String, Integer> lines) {

  List<Term> terms(Fields grid) {
    Taxonomy practices = library.practiceTree();
    Taxonomy audiences = library.audienceTree();
    List<Term> terms = new ArrayList<>();
    for (String practice : grid.keys()) {
      lines.put("grid/" + practice, grid.source(practice).line());
      if (!practices.contains(practice)) {
        grid.unknown(grid.source(practice), "practice-unknown", practice, practices.ids());
      }
      grid.fields(practice).ifPresent(row -> row(practice, row, audiences, terms));
    }
    return terms;
  }

  private void row(String practice, Fields row, Taxonomy audiences, List<Term> terms) {
    for (String audience : row.keys()) {
      if (!audiences.contains(audience)) {
        row.unknown(row.source(audience), "audience-unknown", audience, audiences.ids());
      }
      row.node(audience).ifPresent(n -> terms.addAll(cells.cell(practice, audience, n, lines)));
    }
  }
}
