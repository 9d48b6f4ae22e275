package org.clausier.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausier.policy.Policies.LIBRARY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clausier.policy.CellId;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.problem.Problem;

/** Whatever the draft and the edit, what is not named is not touched, and a file can hold it. */
class EditPropertiesTest {

  @Provide
  Arbitrary<Policy> drafts() {
    return Drafts.any();
  }

  @Provide
  Arbitrary<CellId> cells() {
    return Combinators.combine(
            Arbitraries.of(LIBRARY.practiceTree().ids()),
            Arbitraries.of(LIBRARY.audienceTree().ids()))
        .as(CellId::new);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aVerdictChangesItsCellAlone(
      @ForAll("drafts") Policy draft, @ForAll("cells") CellId cell, @ForAll Verdict verdict) {
    Edit edit = new Edit.SetVerdict(cell, verdict, Optional.empty());
    Edits.apply(LIBRARY, draft, edit)
        .match(
            edited -> {
              alone(draft, edited, cell);
              assertThat(Drafts.cell(edited.policy(), cell)).hasSizeLessThanOrEqualTo(1);
              return true;
            },
            problems -> {
              assertThat(problems).extracting(Problem::id).containsOnly("edit-fee-needed");
              assertThat(verdict).isEqualTo(Verdict.PAID);
              return true;
            });
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void clearingAndWritingBackGivesTheSameCells(
      @ForAll("drafts") Policy draft, @ForAll("cells") CellId other) {
    List<CellId> cells = new ArrayList<>(draft.terms().stream().map(CellId::of).toList());
    cells.add(other);
    for (CellId cell : cells) {
      List<Term> terms = Drafts.cell(draft, cell);
      Edited cleared = Drafts.edited(draft, new Edit.Clear(cell));
      alone(draft, cleared, cell);
      if (terms.size() != 1) continue; // several may overlap, which only a file may write
      Edited back = Drafts.edited(cleared.policy(), new Edit.SetTerms(cell, terms));
      assertThat(Edits.changes(draft, back.policy())).isEmpty();
      assertThat(back.changes())
          .isEqualTo(cleared.changes().stream().map(CellChange::reversed).toList());
    }
  }

  private static void alone(Policy before, Edited edited, CellId cell) {
    Policy after = edited.policy();
    assertThat(Drafts.others(after, cell)).isEqualTo(Drafts.others(before, cell));
    assertThat(edited.changes()).allMatch(c -> c.cell().equals(cell));
    assertThat(Drafts.reread(after)).isEqualTo(after);
    assertThat(after.fees()).isEqualTo(before.fees());
    assertThat(after.questions()).isEqualTo(before.questions());
    assertThat(after.course()).isEqualTo(before.course());
    assertThat(after.producer()).isEqualTo(before.producer());
    assertThat(after.access()).isEqualTo(before.access());
    assertThat(after.note()).isEqualTo(before.note());
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void fillingKeepsEveryTermThatWasThere(
      @ForAll("drafts") Policy draft, @ForAll("cells") CellId cell) {
    List<String> columns = List.copyOf(LIBRARY.audienceTree().ids());
    Edit row = new Edit.FillRow(cell.practice(), columns, Verdict.FORBIDDEN, Optional.empty());
    Edited filled = Drafts.edited(draft, row);
    assertThat(filled.policy().terms()).containsAll(draft.terms());
    assertThat(filled.changes())
        .allMatch(c -> c.before().isEmpty() && c.cell().practice().equals(cell.practice()));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void changesTellAllThatDiffers(@ForAll("drafts") Policy one, @ForAll("drafts") Policy other) {
    Map<CellId, List<Term>> cells = cellsOf(one);
    for (CellChange change : Edits.changes(one, other)) {
      assertThat(cells.getOrDefault(change.cell(), List.of())).isEqualTo(change.before());
      if (change.after().isEmpty()) cells.remove(change.cell());
      else cells.put(change.cell(), change.after());
    }
    assertThat(cells).isEqualTo(cellsOf(other));
    assertThat(Edits.changes(one, one)).isEmpty();
  }

  private static Map<CellId, List<Term>> cellsOf(Policy policy) {
    Map<CellId, List<Term>> cells = new LinkedHashMap<>();
    policy.terms().forEach(t -> cells.put(CellId.of(t), Drafts.cell(policy, CellId.of(t))));
    return cells;
  }
}
