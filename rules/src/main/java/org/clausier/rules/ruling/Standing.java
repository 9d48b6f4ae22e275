package org.clausier.rules.ruling;

import org.clausier.policy.Verdict;
import org.clausier.ruling.Case;
import org.clausier.ruling.Provision;

/** An undefeated candidate of the first layer that answers. */
public record Standing(Case of, Provision term) {

  public Verdict verdict() {
    return term.term().verdict();
  }

  public boolean contradicts(Standing other) {
    return term.differsFrom(other.term);
  }

  public boolean isBetterThan(Standing other) {
    return verdict().compareTo(other.verdict()) < 0;
  }
}
