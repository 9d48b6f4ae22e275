package org.clausier.analysis;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausier.library.CopyrightAct;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.problem.Problem;
import org.clausier.ruling.Region;

/** A ban on what needs no right: it binds only those who accepted it, and it is fragile. */
final class Talk {

  private Talk() {}

  static List<Problem> of(Survey survey) {
    Map<Term, Set<String>> banned = new LinkedHashMap<>();
    for (Survey.Row row : survey.rows()) {
      for (Region region : row.regions()) {
        if (!needsNoRight(region.ruling().act())) continue;
        survey.standing(region).stream()
            .filter(t -> t.verdict() == Verdict.FORBIDDEN)
            .forEach(
                t -> banned.computeIfAbsent(t, k -> new LinkedHashSet<>()).add(row.practice()));
      }
    }
    return banned.entrySet().stream()
        .map(
            e ->
                Problem.warning(
                    survey.file().at(e.getKey()),
                    "talk-forbidden",
                    String.join(", ", e.getValue()),
                    e.getKey().audience()))
        .toList();
  }

  private static boolean needsNoRight(CopyrightAct act) {
    return act == CopyrightAct.NONE || act == CopyrightAct.LINK;
  }
}
