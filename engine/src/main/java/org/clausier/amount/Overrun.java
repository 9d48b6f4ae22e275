package org.clausier.amount;

/**
 * Units used beyond those covered: the price of all of them minus the price of those covered, at
 * the same tariff.
 *
 * <p>Never negative: where a volume price falls, nothing more is owed, and nothing is given back.
 */
public record Overrun(Quote actual, Quote covered) {

  public Cents amount() {
    return actual.total().minus(covered.total()).max(Cents.ZERO);
  }
}
