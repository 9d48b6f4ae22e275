package org.clausier.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clausier.diff.CellChange;
import org.clausier.diff.Diff;
import org.clausier.diff.Mark;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Use;

/** What holds of any two versions compared. */
class DiffPropertiesTest {

  @Property(tries = 40)
  void a_version_compared_with_itself_has_no_change(@ForAll("grids") List<Term> grid) {
    assertThat(diff(grid, grid).isEmpty()).isTrue();
  }

  @Property(tries = 40)
  void undone_a_change_bears_the_opposite_mark(
      @ForAll("grids") List<Term> one, @ForAll("grids") List<Term> other) {
    assertThat(marks(diff(other, one), true)).isEqualTo(marks(diff(one, other), false));
  }

  /** A use is answered alike by both, or the comparison tells of its cell. */
  @Property(tries = 100)
  void no_use_is_answered_otherwise_without_a_change_of_its_cell(
      @ForAll("grids") List<Term> one, @ForAll("grids") List<Term> other, @ForAll("uses") Use use) {
    Ruling was = ask(one, use);
    Ruling is = ask(other, use);
    boolean same = was.verdict().equals(is.verdict()) && was.fee().equals(is.fee());
    if (same) return;
    Diff diff = diff(one, other);
    assertThat(diff.at(Trial.LIBRARY, use.practice(), use.audience())).isNotEmpty();
  }

  private static Map<String, Integer> marks(Diff diff, boolean opposite) {
    Map<String, Integer> marks = new TreeMap<>();
    for (CellChange c : diff.changes()) {
      Mark mark = opposite ? c.mark().opposite() : c.mark();
      String key = c.practice() + "/" + c.audience() + c.except() + " " + mark + " " + c.where();
      marks.merge(key, 1, Integer::sum);
    }
    return marks;
  }

  private static Diff diff(List<Term> one, List<Term> other) {
    Policy before = Grids.policy(one);
    Policy after = Grids.policy(other);
    return Diff.of(Trial.LIBRARY, Trial.RULES, before, after)
        .match(d -> Optional.of(d), p -> Optional.<Diff>empty())
        .orElseThrow();
  }

  private static Ruling ask(List<Term> grid, Use use) {
    return Trial.rulings(Dossier.asIf(Grids.policy(grid))).askBriefly(use);
  }

  @Provide
  Arbitrary<List<Term>> grids() {
    return Grids.grids();
  }

  @Provide
  Arbitrary<Use> uses() {
    return Grids.uses();
  }
}
