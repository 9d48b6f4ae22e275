package org.clausier.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.problem.Source;

/**
 * A policy and where each of its parts stands in the file it was read from: « grid/p/a/0 » → line.
 */
public record PolicyFile(Policy policy, String name, Map<String, Integer> lines) {

  public Source at(String pointer) {
    String p = pointer;
    while (!p.isEmpty()) {
      Integer line = lines.get(p);
      if (line != null) return new Source(name, line);
      p = p.contains("/") ? p.substring(0, p.lastIndexOf('/')) : "";
    }
    return Source.of(name);
  }

  /** The cell that has a term on that line; none when several share it, or none is there. */
  public Optional<CellId> cellAt(int line) {
    List<CellId> cells =
        policy.terms().stream()
            .filter(t -> at(t).line() == line)
            .map(CellId::of)
            .distinct()
            .toList();
    return cells.size() == 1 ? Optional.of(cells.get(0)) : Optional.empty();
  }

  public Source at(Term term) {
    return at("grid/" + term.practice() + "/" + term.audience() + "/" + term.index());
  }
}
