package org.clausier.audit;

import org.clausier.tally.Count;

/** What the report dates after the day of the audit: nobody has done it yet, it is not counted. */
public record Ahead(Count count) implements Fact {

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
    return o instanceof Ahead;
  }

  @Override
  public int hashCode() {
    return 2;
  }
}
