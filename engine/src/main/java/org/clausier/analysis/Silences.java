package org.clausier.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausier.policy.Term;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.ruling.Region;

/**
 * What the version does not say, gathered so that it can be read: practices of which nothing is
 * said, audiences that a practice forgets, circumstances and days left between two terms.
 */
final class Silences {

  private record Gap(String practice, String known, Optional<Term> written) {}

  private final Survey survey;
  private final Set<String> unruled = new LinkedHashSet<>();
  private final Map<String, Set<String>> whole = new LinkedHashMap<>();
  private final Map<Gap, Set<String>> gaps = new LinkedHashMap<>();
  private final Map<Term, LocalDate> ended = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Silences(Survey survey) {
    this.survey = survey;
  }

  static List<Problem> of(Survey survey) {
    Silences silences = new Silences(survey);
    survey.rows().forEach(silences::row);
    silences.practices();
    silences.audiences();
    silences.gaps.forEach(silences::gap);
    silences.ended.forEach(silences::ended);
    return silences.problems;
  }

  private void row(Survey.Row row) {
    if (!survey.ruled(row.practice())) {
      // what the law alone answers is no rule of this version, and no gap between its rules
      if (row.regions().stream().anyMatch(r -> r.ruling().silent())) unruled.add(row.practice());
      return;
    }
    boolean nothing =
        row.regions().stream().allMatch(r -> r.ruling().silent() && survey.speaking(r).isEmpty());
    if (nothing) {
      whole.computeIfAbsent(row.practice(), p -> new LinkedHashSet<>()).addAll(row.audiences());
      return;
    }
    for (Region region : row.regions()) {
      if (!region.ruling().silent()) continue;
      Optional<Term> written = survey.standing(region).stream().findFirst();
      Optional<Term> before = written.isPresent() ? written : before(region);
      if (written.isEmpty() && before.isPresent()) {
        ended.merge(before.get(), region.from().orElseThrow(), Silences::earlier);
      } else {
        String known = written.isPresent() ? "" : Survey.known(region);
        gaps.computeIfAbsent(
                new Gap(written.map(Term::practice).orElse(row.practice()), known, written),
                g -> new LinkedHashSet<>())
            .addAll(row.audiences());
      }
    }
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** The last term that answered in the same circumstances before the region began. */
  private Optional<Term> before(Region region) {
    if (region.from().isEmpty()) return Optional.empty();
    List<String> practices = survey.library().practiceTree().lineage(region.use().practice());
    List<String> audiences = survey.library().audienceTree().lineage(region.use().audience());
    return survey.policy().terms().stream()
        .filter(t -> practices.contains(t.practice()) && audiences.contains(t.audience()))
        .filter(t -> t.to().map(d -> d.isBefore(region.from().orElseThrow())).orElse(false))
        .filter(t -> t.when().holds(region.use().known()))
        .max(Comparator.comparing((Term t) -> t.to().orElseThrow()));
  }

  private void practices() {
    if (unruled.isEmpty()) return;
    problems.add(
        Problem.note(
            survey.file().at("grid"),
            "silence-practices",
            unruled.size() + "",
            String.join(", ", unruled)));
  }

  /** Practices that forget the same audiences are told together, at the first's row. */
  private void audiences() {
    Map<List<String>, List<String>> practices = new LinkedHashMap<>();
    whole.forEach(
        (practice, audiences) ->
            practices
                .computeIfAbsent(survey.gathered(audiences), a -> new ArrayList<>())
                .add(practice));
    practices.forEach(
        (audiences, all) -> {
          if (!audiences.isEmpty()) problems.add(forgotten(audiences, all));
        });
  }

  /** Whoever is forgotten, or whoever is not when that is shorter to say. */
  private Problem forgotten(List<String> audiences, List<String> practices) {
    Set<String> silent = whole.getOrDefault(practices.get(0), Set.of());
    Set<String> others = new LinkedHashSet<>(survey.capacities());
    others.removeAll(silent);
    List<String> answered = survey.gathered(others);
    boolean shorter = !answered.isEmpty() && answered.size() < audiences.size();
    return Problem.note(
        at(practices.get(0)),
        shorter ? "silence-but-for" : "silence-audiences",
        practices.size() + "",
        String.join(", ", practices),
        String.join(", ", shorter ? answered : audiences));
  }

  private void gap(Gap gap, Set<String> audiences) {
    if (survey.gathered(audiences).isEmpty()) return;
    String who = String.join(", ", survey.gathered(audiences));
    problems.add(
        gap.written()
            .map(t -> Problem.note(survey.file().at(t), "silence-written", gap.practice(), who))
            .orElseGet(
                () ->
                    Problem.warning(
                        at(gap.practice()),
                        "silence-circumstances",
                        gap.practice(),
                        who,
                        gap.known())));
  }

  private void ended(Term term, LocalDate from) {
    problems.add(
        Problem.warning(
            survey.file().at(term),
            "period-without-successor",
            term.practice(),
            term.audience(),
            term.to().orElseThrow() + "",
            from + ""));
  }

  /** The row of the practice, or of the nearest group that has one. */
  private Source at(String practice) {
    return survey.library().practiceTree().lineage(practice).stream()
        .map(p -> "grid/" + p)
        .filter(survey.file().lines()::containsKey)
        .findFirst()
        .map(survey.file()::at)
        .orElseGet(() -> survey.file().at("grid"));
  }
}
