package org.clausier.audit;

import java.math.BigDecimal;
import org.clausier.amount.Cents;

/**
 * What the producer does not claim: an overrun under both limits (domain § 5.3). It is found and
 * printed all the same.
 *
 * @param below a sum, before VAT
 * @param percent of the units that were covered
 */
public record Materiality(Cents below, BigDecimal percent) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Whether that sum is too small to be claimed; never where nothing was covered. */
  boolean spares(Due due) {
    BigDecimal over = BigDecimal.valueOf(due.actual() - due.covered()).multiply(HUNDRED);
    return due.net().compareTo(below) < 0
        && over.compareTo(percent.multiply(BigDecimal.valueOf(due.covered()))) < 0;
  }
}
