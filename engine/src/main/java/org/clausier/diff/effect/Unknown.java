package org.clausier.diff.effect;

import java.util.List;
import org.clausier.audit.Band;
import org.clausier.tally.Count;

/**
 * Uses that the version cannot be applied to, for want of what the report does not say.
 *
 * @param missing the circumstances that would tell
 */
public record Unknown(List<String> missing, Count count) {

  public Unknown {
    missing = List.copyOf(missing);
  }

  /** Whether its exact counts could tell who is meant. */
  public boolean small() {
    return count.learners() > 0 && count.learners() < Band.SMALL;
  }
}
