package org.clausier.audit;

import org.clausier.tally.Volume;

/** Two numbers of a session that cannot both be right: more completed than active learners. */
public record Mismatch(Volume volume, Volume limit) {

  /** The same number stated twice, differently. */
  public boolean sameIndicator() {
    return volume.indicator().equals(limit.indicator());
  }
}
