package org.clausier.edit;

import java.util.List;
import org.clausier.policy.CellId;
import org.clausier.policy.Term;

/**
 * A cell whose own terms are no longer the same.
 *
 * @param before empty: it had none
 * @param after empty: it has none any more
 */
public record CellChange(CellId cell, List<Term> before, List<Term> after) {
  public CellChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** What would undo it. */
  public CellChange reversed() {
    return new CellChange(cell, after, before);
  }
}
