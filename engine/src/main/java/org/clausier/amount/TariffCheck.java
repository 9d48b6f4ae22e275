package org.clausier.amount;

import java.util.ArrayList;
import java.util.List;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/** What would keep a tariff from being computed; none of it depends on the number of units. */
public final class TariffCheck {

  /** Beyond these, a figure is a slip of the pen, and sums might no longer fit. */
  static final long MOST_UNITS = 1_000_000_000;

  static final Cents MOST_PRICE = new Cents(1_000_000_000);

  private TariffCheck() {}

  /**
   * All the problems of a tariff that was read at {@code source}: {@code tiers-empty}, {@code
   * tiers-order}, {@code tier-open}, {@code price-range}, {@code units-range}, {@code
   * cap-under-minimum}.
   */
  public static List<Problem> problems(Source source, List<Tier> tiers, Limits limits) {
    var problems = new ArrayList<Problem>();
    if (tiers.isEmpty()) problems.add(Problem.error(source, "tiers-empty"));
    var previous = 0L;
    for (var tier : tiers) {
      if (previous == Long.MAX_VALUE) problems.add(Problem.error(source, "tier-open"));
      else if (tier.last() <= previous) problems.add(order(source, tier, previous));
      price(source, tier.price(), problems);
      tier.to().ifPresent(to -> units(source, to, problems));
      previous = tier.last();
    }
    price(source, limits.minimum(), problems);
    limits.cap().ifPresent(cap -> cap(source, cap, limits.minimum(), problems));
    units(source, limits.freeQuota(), problems);
    return List.copyOf(problems);
  }

  private static Problem order(Source source, Tier tier, long previous) {
    return Problem.error(
        source, "tiers-order", Long.toString(tier.last()), Long.toString(previous));
  }

  private static void cap(Source source, Cents cap, Cents minimum, List<Problem> problems) {
    price(source, cap, problems);
    if (cap.compareTo(minimum) < 0)
      problems.add(Problem.error(source, "cap-under-minimum", cap.toString(), minimum.toString()));
  }

  private static void price(Source source, Cents price, List<Problem> problems) {
    if (price.isNegative() || price.compareTo(MOST_PRICE) > 0)
      problems.add(Problem.error(source, "price-range", price.toString(), MOST_PRICE.toString()));
  }

  private static void units(Source source, long units, List<Problem> problems) {
    if (units < 0 || units > MOST_UNITS)
      problems.add(
          Problem.error(source, "units-range", Long.toString(units), Long.toString(MOST_UNITS)));
  }
}
