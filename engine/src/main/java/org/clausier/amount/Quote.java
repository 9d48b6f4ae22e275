package org.clausier.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What some units cost, and why.
 *
 * @param units all of them, free ones included
 * @param total before VAT, or VAT included when the tariff says so
 * @param steps the formula, in the order of the computation
 */
public record Quote(long units, Cents total, List<Step> steps) {

  public Quote {
    steps = List.copyOf(steps);
  }

  /** Whether every unit has a price; otherwise the total is only part of what may be agreed. */
  public boolean isComplete() {
    return steps.stream().noneMatch(Step.Unpriced.class::isInstance);
  }

  /** The same at a coefficient (0.4 for a partner abroad), rounded once, on this line's total. */
  public Quote adjusted(BigDecimal coefficient) {
    if (coefficient.signum() < 0) throw new IllegalArgumentException("coefficient " + coefficient);
    var amount = total.times(coefficient);
    var all = new ArrayList<>(steps);
    all.add(new Step.Adjusted(coefficient, amount));
    return new Quote(units, amount, all);
  }
}
