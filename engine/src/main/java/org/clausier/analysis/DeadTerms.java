package org.clausier.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.problem.Problem;
import org.clausier.problem.Severity;
import org.clausier.ruling.Layer;
import org.clausier.ruling.Region;

/**
 * Terms that never answer: out of time, always prevailed over, or against the law or the licence.
 */
final class DeadTerms {

  private final Survey survey;
  private final Set<Term> answers = new HashSet<>();
  private final Map<Term, Set<Integer>> above = new LinkedHashMap<>();
  private final Map<Term, Map<Layer, Set<String>>> overruled = new LinkedHashMap<>();

  private DeadTerms(Survey survey) {
    this.survey = survey;
    survey.rows().forEach(row -> row.regions().forEach(this::look));
  }

  static List<Problem> of(Survey survey) {
    return new DeadTerms(survey).problems();
  }

  private void look(Region region) {
    List<Term> speaking = survey.speaking(region);
    List<Term> standing = survey.standing(region);
    answers.addAll(standing);
    for (Term term : speaking) {
      if (standing.contains(term)) continue;
      region.ruling().layer().ifPresent(layer -> overruled(term, layer, region, standing));
    }
  }

  private void overruled(Term term, Layer layer, Region region, List<Term> standing) {
    if (layer == Layer.POLICY) {
      standing.forEach(
          s -> above.computeIfAbsent(term, t -> new TreeSet<>()).add(survey.file().at(s).line()));
    } else if (region.ruling().verdict().map(v -> worse(term.verdict(), v)).orElse(false)) {
      overruled
          .computeIfAbsent(term, t -> new LinkedHashMap<>())
          .computeIfAbsent(layer, l -> new LinkedHashSet<>())
          .add(region.use().practice());
    }
  }

  /** Silence declines to say; it takes nothing away. */
  private static boolean worse(Verdict written, Verdict granted) {
    return written != Verdict.SILENT && written.compareTo(granted) > 0;
  }

  private List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (Term term : survey.policy().terms()) {
      against(term, problems);
      if (!answers.contains(term) && !overruled.containsKey(term)) dead(term, problems);
    }
    return problems;
  }

  /** A general term that meets the law on one of its practices only is not against it: a note. */
  private void against(Term term, List<Problem> problems) {
    overruled
        .getOrDefault(term, Map.of())
        .forEach(
            (layer, practices) ->
                problems.add(
                    new Problem(
                        answers.contains(term) && practices.size() < leaves(term)
                            ? Severity.NOTE
                            : Severity.WARNING,
                        survey.file().at(term),
                        layer == Layer.LAW ? "term-against-law" : "term-against-licence",
                        List.of(
                            String.join(", ", practices),
                            term.audience(),
                            term.verdict().id(),
                            survey.policy().course().licence()),
                        "")));
  }

  private long leaves(Term term) {
    return survey.library().practiceTree().leaves().stream()
        .filter(p -> survey.library().practiceTree().isWithin(p, term.practice()))
        .count();
  }

  private void dead(Term term, List<Problem> problems) {
    var at = survey.file().at(term);
    boolean over =
        survey.policy().effective().flatMap(e -> term.to().map(t -> t.isBefore(e))).orElse(false);
    if (over) {
      problems.add(
          Problem.warning(
              at,
              "term-expired",
              term.practice(),
              term.audience(),
              term.to().orElseThrow() + "",
              survey.policy().effective().orElseThrow() + ""));
    } else if (above.containsKey(term)) {
      String lines =
          above.getOrDefault(term, Set.of()).stream()
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
      problems.add(
          Problem.warning(at, "term-never-applies", term.practice(), term.audience(), lines));
    }
  }
}
