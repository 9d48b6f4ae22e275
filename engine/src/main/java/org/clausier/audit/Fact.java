package org.clausier.audit;

import org.clausier.tally.Count;

/** What the rules see, and what a conclusion is of. */
public sealed interface Fact
    permits JudgedUse,
        Due,
        Places,
        Mismatch,
        Stranger,
        Wanting,
        Sampled,
        Remittance,
        Incomplete,
        Ahead,
        Overdue,
        Doubt {

  /** Tells its cause from the others, from one audit to the next: neither counts nor days. */
  String cause();

  /** The rows that it rests on; empty when it rests on a declaration. */
  Count rows(Uses uses);

  /** The uses of an audit, by their number. */
  @FunctionalInterface
  interface Uses {
    JudgedUse number(int number);
  }
}
