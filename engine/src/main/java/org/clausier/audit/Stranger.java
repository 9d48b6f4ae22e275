package org.clausier.audit;

import org.clausier.tally.Count;

/** Uses that the report gives to another organisation than the one audited. */
public record Stranger(Count count) implements Fact {

  @Override
  public String cause() {
    return "";
  }

  @Override
  public Count rows(Uses uses) {
    return count;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Stranger;
  }

  @Override
  public int hashCode() {
    return 1;
  }
}
