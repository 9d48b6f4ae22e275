package org.clausier.diff.effect;

import org.clausier.audit.AuditVerdict;
import org.clausier.audit.Band;
import org.clausier.tally.Count;

/** Uses that would have been concluded upon otherwise. */
public record Move(AuditVerdict before, AuditVerdict after, Count count) {

  /** Whether its exact counts could tell who is meant. */
  public boolean small() {
    return count.learners() > 0 && count.learners() < Band.SMALL;
  }
}
