package org.clausier.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausier.policy.Announced;
import org.clausier.policy.Box;
import org.clausier.policy.CellId;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/** The edits of cells. */
record GridEdits(Draft draft, Edit edit, List<Problem> problems) {

  void verdict(CellId cell, Verdict verdict, Optional<String> fee) {
    boolean empty = verdict == Verdict.SILENT && !draft.grid.inherits(cell);
    if (empty) {
      draft.grid.put(cell, List.of());
      return;
    }
    Optional<String> borne = fee.or(() -> verdict == Verdict.PAID ? usual(cell) : fee);
    if (verdict == Verdict.PAID && borne.isEmpty()) {
      problem("edit-fee-needed", cell.toString());
    } else {
      draft.grid.put(cell, List.of(word(cell, verdict, borne)));
    }
  }

  /** The fee that a paid cell means when it does not say: never a guess between two. */
  private Optional<String> usual(CellId cell) {
    return only(fees(draft.grid.cell(cell)))
        .or(() -> only(fees(draft.grid.row(cell.practice()))))
        .or(() -> only(draft.fees.keySet()));
  }

  private static Set<String> fees(List<Term> terms) {
    Set<String> fees = new LinkedHashSet<>();
    terms.forEach(t -> t.fee().ifPresent(fees::add));
    return fees;
  }

  private static Optional<String> only(Set<String> ids) {
    return ids.size() == 1 ? ids.stream().findFirst() : Optional.empty();
  }

  void terms(CellId cell, List<Term> terms) {
    if (terms.isEmpty()) problem("cell-empty");
    for (int i = 0; i < terms.size(); i++) {
      for (Term other : terms.subList(i + 1, terms.size())) overlap(cell, terms.get(i), other);
    }
    draft.grid.put(cell, terms);
  }

  private void overlap(CellId cell, Term one, Term other) {
    if (one.agreesWith(other) || !one.when().equals(other.when())) return;
    if (!one.overlapsInTime(other)) return;
    boolean later = from(other).isBefore(from(one));
    Term first = later ? other : one;
    Term second = later ? one : other;
    problem(
        "edit-terms-overlap",
        cell.toString(),
        first.verdict().id(),
        days(first),
        second.verdict().id(),
        days(second));
  }

  private static LocalDate from(Term term) {
    return term.from().orElse(LocalDate.MIN);
  }

  private static String days(Term term) {
    return term.from().map(LocalDate::toString).orElse("")
        + ".."
        + term.to().map(LocalDate::toString).orElse("");
  }

  /** Those of the cells of which nothing is said; silence is what they say already. */
  void fill(List<CellId> cells, Verdict verdict, Optional<String> fee) {
    if (verdict == Verdict.SILENT) return;
    cells.stream()
        .filter(c -> !draft.grid.spoken(c))
        .toList()
        .forEach(c -> verdict(c, verdict, fee));
  }

  void announced(CellId cell, int index, Optional<Announced> announced) {
    term(cell, index).ifPresent(t -> replace(cell, index, with(t, announced, t.note())));
  }

  void note(CellId cell, int index, Optional<String> note) {
    term(cell, index).ifPresent(t -> replace(cell, index, with(t, t.announced(), note)));
  }

  private Optional<Term> term(CellId cell, int index) {
    List<Term> terms = draft.grid.cell(cell);
    if (index >= 0 && index < terms.size()) return Optional.of(terms.get(index));
    problem("edit-term-gone", cell.toString());
    return Optional.empty();
  }

  private void replace(CellId cell, int index, Term term) {
    List<Term> terms = new ArrayList<>(draft.grid.cell(cell));
    terms.set(index, term);
    draft.grid.put(cell, terms);
  }

  private static Term with(Term t, Optional<Announced> announced, Optional<String> note) {
    return new Term(
        t.practice(),
        t.audience(),
        t.index(),
        t.verdict(),
        t.from(),
        t.to(),
        t.when(),
        t.fee(),
        t.conditions(),
        announced,
        note);
  }

  private static Term word(CellId cell, Verdict verdict, Optional<String> fee) {
    return new Term(
        cell.practice(),
        cell.audience(),
        0,
        verdict,
        Optional.empty(),
        Optional.empty(),
        Box.EVERYTHING,
        fee,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private void problem(String id, String... arguments) {
    problems.add(Problem.error(Source.of(edit.place()), id, arguments));
  }
}
