package org.clausier.audit;

import org.clausier.tally.Count;

/**
 * Conditions of a use that were not met and that a check of their own looks at.
 *
 * @param permissionLost whether the permission depends on one of them
 */
public record Wanting(JudgedUse use, Check check, boolean permissionLost) implements Fact {

  public boolean bound() {
    return use.bound();
  }

  public boolean remediable() {
    return !permissionLost;
  }

  @Override
  public String cause() {
    return use.cause();
  }

  @Override
  public Count rows(Uses uses) {
    return use.count();
  }
}
