package org.clausier.amount;

import java.util.Optional;

/**
 * What bounds a price.
 *
 * @param minimum due from the first unit to pay
 * @param cap never exceeded
 * @param freeQuota units given first; the tiers count the units that follow
 */
public record Limits(Cents minimum, Optional<Cents> cap, long freeQuota) {

  public static final Limits NONE = new Limits(Cents.ZERO, Optional.empty(), 0);

  Cents applyTo(Cents sum) {
    var atLeast = sum.max(minimum);
    return cap.map(atLeast::min).orElse(atLeast);
  }
}
