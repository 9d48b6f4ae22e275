package org.clausier.audit;

import java.util.SortedMap;
import org.clausier.tally.Count;
import org.clausier.usage.UsageItem.Cause;

/**
 * Rows of which something is not established: whose use it is, what it is, or which of two
 * statements is true. They are not counted as uses.
 *
 * @param kinds how many rows of each kind, or of each practice when whose it is is the question
 */
public record Doubt(Cause of, Count count, SortedMap<String, Long> kinds) implements Fact {

  @Override
  public String cause() {
    return of.id();
  }

  @Override
  public Count rows(Uses uses) {
    return count;
  }

  public Check check() {
    return switch (of) {
      case UNKNOWN, UNTOLD, NO_COURSE -> Check.PRACTICE;
      case CONTESTED -> Check.CONSIST;
      default -> Check.ID;
    };
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Doubt d && d.of == of;
  }

  @Override
  public int hashCode() {
    return of.hashCode();
  }
}
