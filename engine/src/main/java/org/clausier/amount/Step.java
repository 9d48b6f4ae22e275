package org.clausier.amount;

import java.math.BigDecimal;

/** One line of the formula printed beside a price; its words are {@code formula.<name>}. */
public sealed interface Step {

  /** So many units at such a price: {@code 10 × 90.00 = 900.00}. */
  record Slice(long units, Cents price, Cents amount) implements Step {}

  /** Units within the free quota. */
  record Free(long units) implements Step {}

  /** Units beyond the last tier of a bounded tariff: to be agreed, and not in the total. */
  record Unpriced(long units) implements Step {}

  /** The sum fell short of the minimum, which replaces it. */
  record Minimum(Cents amount) implements Step {}

  /** The sum went over the cap, which replaces it. */
  record Cap(Cents amount) implements Step {}

  /** A coefficient changed the sum into this one. */
  record Adjusted(BigDecimal coefficient, Cents amount) implements Step {}
}
