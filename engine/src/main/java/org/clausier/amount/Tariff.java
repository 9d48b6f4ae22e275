package org.clausier.amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.problem.Source;

/**
 * How a number of units becomes a price.
 *
 * @param tiers ascending; only the last may be open, and it may also be bounded
 * @param taxIncluded whether the prices include VAT, as those that an individual pays must
 */
public record Tariff(Mode mode, List<Tier> tiers, Limits limits, boolean taxIncluded) {

  /** Whether each slice bears its own price, or all units the price of the tier reached. */
  public enum Mode {
    MARGINAL,
    VOLUME
  }

  /** One unit more costs less: at {@code units} the price is higher than at the next. */
  public record Drop(long units, Cents price, Cents next) {}

  public Tariff {
    tiers = List.copyOf(tiers);
    var problems = TariffCheck.problems(Source.of("tariff"), tiers, limits);
    if (!problems.isEmpty()) throw new IllegalArgumentException(problems.toString());
  }

  /** One price whatever the number of units, before VAT. */
  public static Tariff of(Cents price) {
    return new Tariff(Mode.MARGINAL, List.of(Tier.beyond(price)), Limits.NONE, false);
  }

  public Quote price(long units) {
    if (units < 0) throw new IllegalArgumentException("units " + units);
    var steps = new ArrayList<Step>();
    var free = Math.min(units, limits.freeQuota());
    if (free > 0) steps.add(new Step.Free(free));
    if (units == free) return new Quote(units, Cents.ZERO, steps);
    var sum = mode == Mode.MARGINAL ? marginal(units - free, steps) : volume(units - free, steps);
    var total = limits.applyTo(sum);
    if (total.compareTo(sum) > 0) steps.add(new Step.Minimum(total));
    if (total.compareTo(sum) < 0) steps.add(new Step.Cap(total));
    return new Quote(units, total, steps);
  }

  public Overrun overrun(long actual, long covered) {
    return new Overrun(price(Math.max(actual, covered)), price(covered));
  }

  /** Whether more units never cost less. */
  public boolean isMonotonic() {
    return firstDrop().isEmpty();
  }

  /** The first number of units that costs more than the next (10 → 900.00, 11 → 825.00). */
  public Optional<Drop> firstDrop() {
    return tiers.stream()
        .limit(tiers.size() - 1L)
        .map(tier -> dropAfter(limits.freeQuota() + tier.last()))
        .filter(drop -> drop.next().compareTo(drop.price()) < 0)
        .findFirst();
  }

  private Drop dropAfter(long units) {
    return new Drop(units, price(units).total(), price(units + 1).total());
  }

  private Cents marginal(long units, List<Step> steps) {
    var sum = Cents.ZERO;
    var from = 0L;
    for (var tier : tiers) {
      var slice = Math.min(units, tier.last()) - from;
      if (slice <= 0) break;
      sum = sum.plus(slice(slice, tier, steps));
      from += slice;
    }
    if (from < units) steps.add(new Step.Unpriced(units - from));
    return sum;
  }

  private Cents volume(long units, List<Step> steps) {
    var reached = tiers.stream().filter(tier -> units <= tier.last()).findFirst();
    if (reached.isPresent()) return slice(units, reached.get(), steps);
    steps.add(new Step.Unpriced(units));
    return Cents.ZERO;
  }

  private static Cents slice(long units, Tier tier, List<Step> steps) {
    var amount = tier.price().times(units);
    steps.add(new Step.Slice(units, tier.price(), amount));
    return amount;
  }
}
