package org.clausier.audit;

import org.clausier.tally.Count;

/**
 * The places of an agreement that costs nothing: going beyond owes no sum, and is regularised.
 *
 * @param found active learners
 * @param count the rows that say so
 */
public record Places(String agreement, long places, long found, Count count) implements Fact {

  @Override
  public String cause() {
    return agreement;
  }

  @Override
  public Count rows(Uses uses) {
    return count;
  }

  public boolean exceeded() {
    return found > places;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Places p && p.agreement.equals(agreement);
  }

  @Override
  public int hashCode() {
    return agreement.hashCode();
  }
}
