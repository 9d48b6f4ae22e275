package org.clausier.audit;

import org.clausier.tally.Count;
import org.clausier.tally.Volume;

/** Two numbers of a session that cannot both be right: more completed than active learners. */
public record Mismatch(Volume volume, Volume limit) implements Fact {

  @Override
  public String cause() {
    return volume.session() + "|" + volume.indicator() + "|" + limit.indicator();
  }

  @Override
  public Count rows(Uses uses) {
    return Count.of(limit).merge(Count.of(volume));
  }

  /** The same number stated twice, differently. */
  public boolean sameIndicator() {
    return volume.indicator().equals(limit.indicator());
  }
}
