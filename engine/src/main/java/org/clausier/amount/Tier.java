package org.clausier.amount;

import java.util.OptionalLong;

/**
 * One step of a tariff: {@code { to: 10, price: 90.00 }}.
 *
 * @param to the last unit it covers, included; empty when it covers all that follow
 * @param price of one unit
 */
public record Tier(OptionalLong to, Cents price) {

  public static Tier upTo(long to, Cents price) {
    return new Tier(OptionalLong.of(to), price);
  }

  public static Tier beyond(Cents price) {
    return new Tier(OptionalLong.empty(), price);
  }

  long last() {
    return to.orElse(Long.MAX_VALUE);
  }
}
