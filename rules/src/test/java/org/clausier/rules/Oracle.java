package org.clausier.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clausier.library.Taxonomy;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.ruling.Use;

/**
 * Design § 4, steps 3 to 7, said again in the plainest way for one layer: every value of every
 * circumstance is tried. Slow and independent: what the engine must agree with.
 */
final class Oracle {

  private static final Map<String, List<String>> DOMAINS =
      Map.of(
          "certificate", List.of("none", "free", "learner-paid", "employer-paid"),
          "participants",
              List.of(
                  "0", "1", "9", "10", "11", "49", "50", "51", "60", "61", "100", "101", "5000"),
          "minors", List.of("true", "false"));

  private Oracle() {}

  /** The verdict and fee, « free/ », « paid/seat » or « depends ». */
  static String answer(List<Term> terms, Use use) {
    Set<String> answers = new LinkedHashSet<>();
    for (Map<String, String> world : worlds(use.known())) answers.add(one(terms, use, world));
    return answers.size() == 1 ? answers.iterator().next() : "depends";
  }

  private static List<Map<String, String>> worlds(Map<String, String> known) {
    List<Map<String, String>> worlds = new ArrayList<>(List.of(new TreeMap<>(known)));
    for (String circumstance : DOMAINS.keySet()) {
      if (known.containsKey(circumstance)) continue;
      List<Map<String, String>> more = new ArrayList<>();
      for (Map<String, String> world : worlds) {
        for (String value : DOMAINS.get(circumstance)) {
          Map<String, String> next = new TreeMap<>(world);
          next.put(circumstance, value);
          more.add(next);
        }
      }
      worlds = more;
    }
    return worlds;
  }

  private static String one(List<Term> terms, Use use, Map<String, String> world) {
    Taxonomy practices = Trial.LIBRARY.practiceTree();
    Taxonomy audiences = Trial.LIBRARY.audienceTree();
    List<Term> candidates =
        terms.stream()
            .filter(t -> practices.isWithin(use.practice(), t.practice()))
            .filter(t -> audiences.isWithin(use.audience(), t.audience()))
            .filter(t -> t.from().isEmpty() || !t.from().get().isAfter(use.day()))
            .filter(t -> t.to().isEmpty() || !t.to().get().isBefore(use.day()))
            .filter(t -> t.when().holds(world))
            .toList();
    List<Term> standing =
        candidates.stream()
            .filter(t -> candidates.stream().noneMatch(other -> prevails(other, t)))
            .toList();
    if (standing.isEmpty()) return "silent/";
    Verdict best = standing.stream().map(Term::verdict).min(Verdict::compareTo).orElseThrow();
    Set<String> fees = new LinkedHashSet<>();
    standing.stream().filter(t -> t.verdict() == best).forEach(t -> fees.add(t.fee().orElse("")));
    return best.id() + "/" + (fees.size() == 1 ? fees.iterator().next() : "");
  }

  private static boolean prevails(Term a, Term b) {
    Taxonomy practices = Trial.LIBRARY.practiceTree();
    Taxonomy audiences = Trial.LIBRARY.audienceTree();
    boolean within =
        practices.isWithin(a.practice(), b.practice())
            && audiences.isWithin(a.audience(), b.audience());
    boolean same = a.practice().equals(b.practice()) && a.audience().equals(b.audience());
    if (!within) return false;
    if (!same) return true;
    if (a.when().strictlyWithin(b.when())) return true;
    return a.when().equals(b.when())
        && a.from().isPresent()
        && (b.from().isEmpty() || a.from().get().isAfter(b.from().get()));
  }
}
