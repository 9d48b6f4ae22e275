package org.clausier.edit;

import static org.clausier.policy.Policies.LIBRARY;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import org.clausier.policy.Box;
import org.clausier.policy.CellId;
import org.clausier.policy.Policies;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyArbitraries;
import org.clausier.policy.PolicyWriter;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.problem.Problem;

/** Drafts to edit. */
final class Drafts {

  static final String GRID =
      """
      fees:
        seat: { unit: active-learner, price: 90.00 }
        screening: { unit: session, price: 350.00 }
      grid:
        follow-individually: { everyone: free }
        enrol-cohort:
          company: { verdict: paid, fee: seat, announced: { text: à terme }, note: un essai }
        internal-debriefing-screening:
          organisation: { verdict: paid, fee: screening }
      """;

  private Drafts() {}

  static Policy draft(String lines) {
    return Policies.ok(Policies.read(Policies.with(lines))).policy();
  }

  static Arbitrary<Policy> any() {
    return PolicyArbitraries.policies().map(Drafts::unpublished);
  }

  private static Policy unpublished(Policy p) {
    return new Policy(
        p.id(),
        p.version(),
        Optional.empty(),
        Optional.empty(),
        p.notice(),
        p.library(),
        p.note(),
        p.review(),
        p.producer(),
        p.course(),
        p.access(),
        p.request(),
        p.terms(),
        p.fees(),
        p.vat(),
        p.questions());
  }

  static Edited edited(Policy policy, Edit edit) {
    return Edits.apply(LIBRARY, policy, edit)
        .match(
            e -> e,
            problems -> {
              throw new AssertionError(edit + " " + problems);
            });
  }

  static List<Problem> refused(Policy policy, Edit edit) {
    return Policies.problems(Edits.apply(LIBRARY, policy, edit));
  }

  static List<Term> cell(Policy policy, CellId id) {
    return policy.terms().stream().filter(t -> CellId.of(t).equals(id)).toList();
  }

  /** All but one cell, in the order of the file. */
  static List<Term> others(Policy policy, CellId id) {
    return policy.terms().stream().filter(t -> !CellId.of(t).equals(id)).toList();
  }

  static Policy reread(Policy policy) {
    return Policies.ok(Policies.read(PolicyWriter.write(LIBRARY, policy))).policy();
  }

  /** What a cell of one word says. */
  static Term word(String practice, String audience, Verdict verdict, String fee) {
    return new Term(
        practice,
        audience,
        0,
        verdict,
        Optional.empty(),
        Optional.empty(),
        Box.EVERYTHING,
        fee.isEmpty() ? Optional.empty() : Optional.of(fee),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
