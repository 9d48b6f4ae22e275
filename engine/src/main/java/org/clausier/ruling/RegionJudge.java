package org.clausier.ruling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clausier.agreement.Agreement;
import org.clausier.library.CopyrightAct;
import org.clausier.library.Library;
import org.clausier.library.Practice;
import org.clausier.policy.Announced;
import org.clausier.policy.Duty;
import org.clausier.policy.Policy;
import org.clausier.policy.Verdict;

/**
 * Decides one region: enumerates every combination of what is unknown (design § 4, step 7), has the
 * rules decide each, and says what they have in common.
 */
final class RegionJudge {

  private final Library library;
  private final Dossier dossier;
  private final RuleBook rules;
  private final Articles articles;
  private final List<Edition> editions;
  private final List<Pin> pins;

  RegionJudge(Library library, Dossier dossier, RuleBook rules, Articles articles) {
    this.library = library;
    this.dossier = dossier;
    this.rules = rules;
    this.articles = articles;
    this.editions = dossier.editions();
    this.pins = dossier.pins();
  }

  Ruling decide(Line line, long region) {
    int[] parts = line.parts(region);
    LocalDate day = line.days.representative(parts[0]);
    Map<String, String> known = line.known(parts);
    LocalDate termsDay = line.termsDay(day, known);
    List<Provision> possible = possible(line, day, termsDay, known);
    List<Dimension> unknown = unknown(line, parts, possible);
    List<Case> cases = cases(line, day, termsDay, known, unknown);
    List<Decision> decisions = rules.decide(cases, possible, editions, pins);
    return ruling(line, unknown, cases, decisions);
  }

  /** The terms that may apply, given the version that the rules say governs. */
  private List<Provision> possible(
      Line line, LocalDate day, LocalDate termsDay, Map<String, String> known) {
    int version =
        rules
            .decide(List.of(new Case(0, day, termsDay, known)), List.of(), editions, pins)
            .get(0)
            .version();
    return line.provisions.stream()
        .filter(p -> p.version() == 0 || p.version() == version)
        .filter(p -> p.term().covers(day) && p.term().when().mayHold(known))
        .toList();
  }

  private static List<Dimension> unknown(Line line, int[] parts, List<Provision> possible) {
    Set<String> mentioned = new TreeSet<>();
    possible.forEach(p -> mentioned.addAll(p.term().when().constraints().keySet()));
    List<Dimension> unknown = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      Dimension d = line.dimensions.get(i - 1);
      if (parts[i] == 0 && mentioned.contains(d.circumstance())) unknown.add(d);
    }
    return unknown;
  }

  private static List<Case> cases(
      Line line,
      LocalDate day,
      LocalDate termsDay,
      Map<String, String> known,
      List<Dimension> unknown) {
    long combinations = 1;
    for (Dimension d : unknown) {
      combinations *= d.parts().size();
      if (combinations > TooManyCombinations.MOST) {
        throw new TooManyCombinations(line.practice, line.audience);
      }
    }
    List<Case> cases = new ArrayList<>();
    for (int n = 0; n < combinations; n++) {
      Map<String, String> circumstances = new LinkedHashMap<>(known);
      int rest = n;
      for (Dimension d : unknown) {
        circumstances.put(
            d.circumstance(), d.parts().get(rest % d.parts().size()).representative());
        rest /= d.parts().size();
      }
      cases.add(new Case(n, day, termsDay, circumstances));
    }
    return cases;
  }

  private Ruling ruling(
      Line line, List<Dimension> unknown, List<Case> cases, List<Decision> decisions) {
    List<Answer> answers = cases.stream().map(c -> answer(decisions.get(c.number()), c)).toList();
    Decision first = decisions.get(0);
    boolean one = answers.stream().allMatch(answers.get(0)::sameAs);
    Set<Provision> standing = new LinkedHashSet<>();
    decisions.forEach(d -> standing.addAll(d.standing()));
    List<String> missing = one ? List.of() : missing(unknown, answers);
    List<Duty> common = new ArrayList<>(answers.get(0).conditions());
    answers.forEach(a -> common.retainAll(a.conditions()));
    Optional<Practice> practice = Optional.ofNullable(library.practices().get(line.practice));
    return new Ruling(
        line.practice,
        line.audience,
        practice.map(Practice::act).orElse(CopyrightAct.NONE),
        first.version(),
        one ? Optional.of(first.verdict()) : Optional.empty(),
        decisions.stream().anyMatch(Decision::contradiction),
        one ? answers.get(0).fee() : Optional.empty(),
        one ? common : List.of(),
        practice.map(Practice::obligations).orElse(List.of()),
        announced(standing),
        layer(decisions),
        standing.stream().map(this::clause).toList(),
        new Reasons(dossier, library, line).of(first, cases.get(0), standing, one),
        List.of(),
        missing,
        List.of());
  }

  /** The same ruling with what was found by asking its neighbours. */
  Ruling with(Ruling r, List<Ruling.Change> changes, List<Ruling.Alternative> alternatives) {
    return new Ruling(
        r.practice(),
        r.audience(),
        r.act(),
        r.version(),
        r.verdict(),
        r.contradiction(),
        r.fee(),
        r.conditions(),
        r.obligations(),
        r.announced(),
        r.layer(),
        r.clauses(),
        r.reasons(),
        changes,
        r.missing(),
        alternatives);
  }

  /** A verdict with its fee and conditions: what one case answers. */
  private record Answer(Verdict verdict, Optional<FeeRef> fee, List<Duty> conditions) {
    boolean sameAs(Answer other) {
      return verdict == other.verdict && fee.equals(other.fee);
    }
  }

  /** A fee and a condition only when all the terms with the verdict bear it (step 5). */
  private Answer answer(Decision decision, Case c) {
    List<Provision> best =
        decision.standing().stream().filter(p -> p.term().verdict() == decision.verdict()).toList();
    if (best.isEmpty()) return new Answer(decision.verdict(), Optional.empty(), List.of());
    Set<Optional<FeeRef>> fees = new LinkedHashSet<>();
    best.forEach(p -> fees.add(fee(p, c.day())));
    List<Duty> conditions = new ArrayList<>(best.get(0).term().conditions());
    best.forEach(p -> conditions.retainAll(p.term().conditions()));
    return new Answer(
        decision.verdict(),
        fees.size() == 1 ? fees.iterator().next() : Optional.empty(),
        conditions);
  }

  /** The signed price of that name when an agreement of the day has one: it prevails. */
  private Optional<FeeRef> fee(Provision p, LocalDate day) {
    return p.term()
        .fee()
        .map(
            id ->
                dossier.signed().stream()
                    .filter(a -> a.covers(day) && a.fees().containsKey(id))
                    .filter(a -> p.layer() != Layer.AGREEMENT || a.id().equals(p.source()))
                    .max(java.util.Comparator.comparing(a -> a.signed().orElseThrow()))
                    .map(Agreement::id)
                    .map(source -> new FeeRef(id, source))
                    .orElse(new FeeRef(id, p.source())));
  }

  private static List<String> missing(List<Dimension> unknown, List<Answer> answers) {
    List<String> missing = new ArrayList<>();
    int stride = 1;
    for (Dimension d : unknown) {
      int size = d.parts().size();
      boolean matters = false;
      for (int n = 0; n < answers.size() && !matters; n++) {
        int base = n - (n / stride % size) * stride;
        matters = !answers.get(n).sameAs(answers.get(base));
      }
      if (matters) missing.add(d.circumstance());
      stride *= size;
    }
    return missing;
  }

  private static List<Announced> announced(Set<Provision> standing) {
    return standing.stream()
        .map(p -> p.term().announced())
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Optional<Layer> layer(List<Decision> decisions) {
    Set<Optional<Layer>> layers = new LinkedHashSet<>();
    decisions.forEach(d -> layers.add(d.layer()));
    return layers.size() == 1 ? layers.iterator().next() : Optional.empty();
  }

  private ClauseRef clause(Provision p) {
    String article =
        p.layer() == Layer.POLICY
            ? dossier
                .version(p.version())
                .map((Policy policy) -> articles.articleOf(policy, p.term()))
                .orElse("")
            : "";
    return new ClauseRef(
        p.term().id(), p.layer(), p.source(), p.version(), article, p.term().verdict());
  }
}
