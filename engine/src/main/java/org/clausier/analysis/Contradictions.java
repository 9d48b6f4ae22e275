package org.clausier.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clausier.policy.Term;
import org.clausier.problem.Problem;
import org.clausier.ruling.Region;

/**
 * Two undefeated terms that differ (design § 4, step 5), told once for each pair, with a use that
 * both answer.
 */
final class Contradictions {

  private final Survey survey;
  private final Set<Set<Term>> told = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private Contradictions(Survey survey) {
    this.survey = survey;
  }

  static List<Problem> of(Survey survey) {
    Contradictions all = new Contradictions(survey);
    survey
        .rows()
        .forEach(
            row ->
                row.regions().stream().filter(r -> r.ruling().contradiction()).forEach(all::pairs));
    return all.problems;
  }

  private void pairs(Region region) {
    List<Term> standing = survey.standing(region);
    for (Term one : standing) {
      for (Term other : standing) {
        if (one != other && !one.agreesWith(other) && told.add(Set.of(one, other))) {
          boolean later = line(one) > line(other);
          tell(later ? other : one, later ? one : other, region);
        }
      }
    }
  }

  private int line(Term term) {
    return survey.file().at(term).line();
  }

  private void tell(Term first, Term second, Region region) {
    Term bounded = unbounded(first, second) ? first : second;
    Term open = bounded == first ? second : first;
    if (unbounded(bounded, open)) {
      problems.add(
          Problem.error(
              survey.file().at(open),
              "contradiction-period",
              open.practice(),
              open.audience(),
              open.verdict().id(),
              line(bounded) + "",
              bounded.verdict().id(),
              bounded.to().orElseThrow() + "",
              bounded.to().orElseThrow().plusDays(1) + ""));
    } else {
      problems.add(
          Problem.error(
              survey.file().at(second),
              "contradiction",
              region.use().practice(),
              region.use().audience(),
              second.verdict().id(),
              line(first) + "",
              first.verdict().id(),
              Survey.known(region)));
    }
  }

  /** A period does not prevail by itself: the other term needs its first day. */
  private static boolean unbounded(Term bounded, Term open) {
    return bounded.to().isPresent()
        && open.from().isEmpty()
        && open.to().isEmpty()
        && bounded.practice().equals(open.practice())
        && bounded.audience().equals(open.audience())
        && bounded.when().equals(open.when());
  }
}
