package org.clausier.diff;

import java.util.List;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.ruling.RuleBook;
import org.clausier.ruling.TooManyCombinations;

/**
 * What changed in the grid from a version to another, for every practice and audience, in every
 * region of days and circumstances. It is read as what each says by itself, whatever its first day.
 *
 * @param changes by practice, then by audience, in the order of the library
 */
public record Diff(Policy before, Policy after, List<CellChange> changes) {

  public Diff {
    changes = List.copyOf(changes);
  }

  /** Refused only for what {@code check} refuses: more combinations than are decided. */
  public static Outcome<Diff> of(Library library, RuleBook rules, Policy before, Policy after) {
    try {
      return Outcome.ok(
          new Diff(before, after, new Cells(library, rules, before, after).changes()));
    } catch (TooManyCombinations e) {
      return Outcome.refused(
          Problem.error(
              Source.of(after.label()),
              "diff-too-many-combinations",
              String.valueOf(e.getMessage()),
              TooManyCombinations.MOST + ""));
    }
  }

  /** The changes of a cell of the grid, whichever audience above it they are told of. */
  public List<CellChange> at(Library library, String practice, String audience) {
    return changes.stream()
        .filter(c -> c.practice().equals(practice))
        .filter(c -> library.audienceTree().isWithin(audience, c.audience()))
        .filter(
            c -> c.except().stream().noneMatch(e -> library.audienceTree().isWithin(audience, e)))
        .toList();
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }
}
