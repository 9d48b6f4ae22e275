package org.clausier.diff;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clausier.amount.Quote;
import org.clausier.amount.Tariff;
import org.clausier.amount.Tier;
import org.clausier.policy.Box;
import org.clausier.policy.Fee;

/**
 * Which of two prices is lower, for every number of units up to ten million. Prices of different
 * units, periods, days, or with and without VAT, are not compared.
 */
record PriceOrder(Fee before, Fee after) {

  private static final long MOST = 10_000_000;

  Order order() {
    boolean alike =
        before.unit().equals(after.unit())
            && before.per().equals(after.per())
            && before.from().equals(after.from())
            && before.to().equals(after.to())
            && before.tariff().taxIncluded() == after.tariff().taxIncluded();
    if (!alike) return Order.INCOMPARABLE;
    Order price = tariffs().and(coefficients());
    return price == Order.SAME ? covers() : price;
  }

  /** Between two of the points, both prices are straight lines: their ends tell which is lower. */
  private Order tariffs() {
    Tariff was = before.tariff();
    Tariff is = after.tariff();
    if (was.equals(is)) return Order.SAME;
    TreeSet<Long> bounds = new TreeSet<>(Set.of(1L, MOST));
    for (Tariff t : List.of(was, is)) bounds(t, bounds);
    TreeSet<Long> points = new TreeSet<>(bounds);
    for (Tariff t : List.of(was, is)) kinks(t, bounds, points);
    Order order = Order.SAME;
    for (long units : points) order = order.and(at(units));
    return order;
  }

  private Order at(long units) {
    Quote was = before.tariff().price(units);
    Quote is = after.tariff().price(units);
    if (was.isComplete() != is.isComplete()) return Order.INCOMPARABLE;
    return Order.less(is.total().compareTo(was.total()));
  }

  private static void bounds(Tariff tariff, Set<Long> bounds) {
    long free = tariff.limits().freeQuota();
    bounds.add(Math.max(1, free));
    bounds.add(free + 1);
    for (Tier tier : tariff.tiers()) {
      tier.to()
          .ifPresent(
              to -> {
                bounds.add(free + to);
                bounds.add(free + to + 1);
              });
    }
  }

  /** Where a price leaves its minimum or reaches its cap. */
  private static void kinks(Tariff tariff, TreeSet<Long> bounds, Set<Long> points) {
    for (long from : bounds) {
      Long to = bounds.higher(from);
      if (to == null) continue;
      long last = last(tariff, from, to, tariff.price(from));
      points.add(last);
      points.add(Math.min(to, last + 1));
      long first = first(tariff, from, to, tariff.price(to));
      points.add(first);
      points.add(Math.max(from, first - 1));
    }
  }

  /** The last number of units that costs what the first does. */
  private static long last(Tariff tariff, long from, long to, Quote cost) {
    long low = from;
    long high = to;
    while (low < high) {
      long middle = (low + high + 1) / 2;
      if (tariff.price(middle).total().equals(cost.total())) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The first number of units that costs what the last does. */
  private static long first(Tariff tariff, long from, long to, Quote cost) {
    long low = from;
    long high = to;
    while (low < high) {
      long middle = (low + high) / 2;
      if (tariff.price(middle).total().equals(cost.total())) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private Order coefficients() {
    Set<Box> boxes = new LinkedHashSet<>();
    before.adjustments().forEach(a -> boxes.add(a.when()));
    after.adjustments().forEach(a -> boxes.add(a.when()));
    Order order = Order.SAME;
    for (Box box : boxes) {
      order = order.and(Order.less(coefficient(after, box).compareTo(coefficient(before, box))));
    }
    return order;
  }

  private static BigDecimal coefficient(Fee fee, Box box) {
    return fee.adjustments().stream()
        .filter(a -> box.within(a.when()))
        .map(Fee.Adjustment::coefficient)
        .findFirst()
        .orElse(BigDecimal.ONE);
  }

  /** Of two equal prices, the one that also pays more. */
  private Order covers() {
    Set<String> was = new HashSet<>(before.covers());
    Set<String> is = new HashSet<>(after.covers());
    if (was.equals(is)) return Order.SAME;
    if (is.containsAll(was)) return Order.MORE_OPEN;
    return was.containsAll(is) ? Order.STRICTER : Order.INCOMPARABLE;
  }
}
