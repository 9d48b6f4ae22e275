package org.clausier.policy;

import java.util.Map;
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

  public Source at(Term term) {
    return at("grid/" + term.practice() + "/" + term.audience() + "/" + term.index());
  }
}
