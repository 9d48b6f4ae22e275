package org.clausier.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.clausier.policy.Box;
import org.clausier.policy.Constraint;
import org.clausier.policy.Duty;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.ruling.Use;

/** Grids at random, small enough to meet: few practices, few days, three circumstances. */
final class Grids {

  static final List<String> PRACTICES =
      List.of(
          "around-the-course",
          "internal-debriefing",
          "internal-debriefing-talk",
          "internal-debriefing-screening",
          "discussion",
          "private-discussion-company-network",
          "follow-up",
          "enrol-cohort");
  static final List<String> LEAVES =
      List.of(
          "internal-debriefing-talk",
          "internal-debriefing-screening",
          "private-discussion-company-network",
          "enrol-cohort");
  static final List<String> AUDIENCES =
      List.of(
          "everyone",
          "organisation",
          "company",
          "very-small-company",
          "individual",
          "teacher",
          "education",
          "school");
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2026, 9, 1),
          LocalDate.of(2026, 10, 1),
          LocalDate.of(2026, 10, 5),
          LocalDate.of(2026, 11, 1),
          LocalDate.of(2027, 1, 1));

  private Grids() {}

  static Arbitrary<Box> boxes() {
    Arbitrary<Optional<Constraint>> certificate =
        Arbitraries.of("none", "free", "learner-paid", "employer-paid")
            .set()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(v -> (Constraint) new Constraint.OneOf(v))
            .optional(0.4);
    Arbitrary<Optional<Constraint>> participants =
        Combinators.combine(
                Arbitraries.of(0, 1, 10, 11, 50), Arbitraries.of(50, 60, 100, Integer.MAX_VALUE))
            .as(Grids::range)
            .optional(0.4);
    Arbitrary<Optional<Constraint>> minors =
        Arbitraries.of("true", "false")
            .map(v -> (Constraint) new Constraint.OneOf(Set.of(v)))
            .optional(0.2);
    return Combinators.combine(certificate, participants, minors)
        .as(
            (c, p, m) -> {
              Map<String, Constraint> all = new java.util.TreeMap<>();
              c.ifPresent(k -> all.put("certificate", k));
              p.ifPresent(k -> all.put("participants", k));
              m.ifPresent(k -> all.put("minors", k));
              return new Box(all);
            });
  }

  private static Constraint range(int min, int max) {
    boolean open = max == Integer.MAX_VALUE;
    // a range that covers everything is never kept by the reader
    int from = open && min == 0 ? 1 : min;
    return new Constraint.Range(from, open ? OptionalInt.empty() : OptionalInt.of(max));
  }

  static Arbitrary<Term> terms() {
    return Combinators.combine(
            Arbitraries.of(PRACTICES),
            Arbitraries.of(AUDIENCES),
            Arbitraries.of(Verdict.class),
            Arbitraries.of(DAYS).optional(0.3),
            Arbitraries.of(DAYS).optional(0.2),
            boxes(),
            Arbitraries.of("seat", "screening"),
            Arbitraries.of("attribution", "link-back", "report-back").set().ofMaxSize(2))
        .as(
            (p, a, v, from, to, when, fee, conditions) ->
                new Term(
                    p,
                    a,
                    0,
                    v,
                    from,
                    to.filter(t -> from.map(f -> !t.isBefore(f)).orElse(true)),
                    when,
                    v == Verdict.PAID ? Optional.of(fee) : Optional.empty(),
                    conditions.stream().map(c -> new Duty(c, Map.of())).toList(),
                    Optional.empty(),
                    Optional.empty()));
  }

  static Arbitrary<List<Term>> grids() {
    return terms().list().ofMaxSize(8);
  }

  static Arbitrary<Use> uses() {
    Arbitrary<Map<String, String>> known =
        Combinators.combine(
                Arbitraries.of("none", "free", "learner-paid", "employer-paid").optional(0.6),
                Arbitraries.of("0", "5", "10", "11", "50", "51", "100", "999").optional(0.6),
                Arbitraries.of("true", "false").optional(0.6))
            .as(
                (c, p, m) -> {
                  Map<String, String> all = new java.util.TreeMap<>();
                  c.ifPresent(v -> all.put("certificate", v));
                  p.ifPresent(v -> all.put("participants", v));
                  m.ifPresent(v -> all.put("minors", v));
                  return all;
                });
    return Combinators.combine(
            Arbitraries.of(LEAVES), Arbitraries.of(AUDIENCES), Arbitraries.of(DAYS), known)
        .as(Use::new);
  }

  /** A version in force since 2020 with these terms. */
  static Policy policy(List<Term> terms) {
    Policy base = Trial.policy(1, "2020-01-01", "{}");
    return new Policy(
        base.id(),
        base.version(),
        base.published(),
        base.effective(),
        base.notice(),
        base.library(),
        base.note(),
        base.review(),
        base.producer(),
        base.course(),
        base.access(),
        base.request(),
        terms,
        base.fees(),
        base.vat(),
        base.questions());
  }
}
