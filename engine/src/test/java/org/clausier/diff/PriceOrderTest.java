package org.clausier.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausier.amount.Cents;
import org.clausier.amount.Limits;
import org.clausier.amount.Tariff;
import org.clausier.amount.Tier;
import org.clausier.policy.Box;
import org.clausier.policy.Constraint;
import org.clausier.policy.Fee;
import org.junit.jupiter.api.Test;

/** Which price is lower, whatever the number of units. */
class PriceOrderTest {

  private static final Tariff NINETY = Tariff.of(new Cents(9000));

  private static Fee fee(Tariff tariff) {
    return fee("seat", tariff, List.of(), List.of());
  }

  private static Fee fee(
      String unit, Tariff tariff, List<Fee.Adjustment> adjustments, List<String> covers) {
    return new Fee(
        "fee",
        unit,
        Optional.empty(),
        tariff,
        adjustments,
        covers,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Tariff tariff(Limits limits, Tier... tiers) {
    return new Tariff(Tariff.Mode.MARGINAL, List.of(tiers), limits, false);
  }

  private static Order order(Tariff before, Tariff after) {
    Order there = new PriceOrder(fee(before), fee(after)).order();
    Order back = new PriceOrder(fee(after), fee(before)).order();
    assertThat(back)
        .isEqualTo(
            switch (there) {
              case MORE_OPEN -> Order.STRICTER;
              case STRICTER -> Order.MORE_OPEN;
              default -> there;
            });
    return there;
  }

  @Test
  void a_lower_price_is_more_open() {
    assertThat(order(NINETY, Tariff.of(new Cents(8999)))).isEqualTo(Order.MORE_OPEN);
    assertThat(order(NINETY, NINETY)).isEqualTo(Order.SAME);
  }

  /** The same price written in two tiers is the same price. */
  @Test
  void how_it_is_written_does_not_matter() {
    Tariff two = tariff(Limits.NONE, Tier.upTo(10, new Cents(9000)), Tier.beyond(new Cents(9000)));
    assertThat(order(NINETY, two)).isEqualTo(Order.SAME);
  }

  /** 10 × 90,00 then 75,00 each: never dearer than 90,00 each. */
  @Test
  void a_cheaper_last_tier_is_more_open() {
    Tariff two = tariff(Limits.NONE, Tier.upTo(10, new Cents(9000)), Tier.beyond(new Cents(7500)));
    assertThat(order(NINETY, two)).isEqualTo(Order.MORE_OPEN);
  }

  /** 100,00 for the first ten, then 50,00: dearer at one unit, cheaper at thirty. */
  @Test
  void cheaper_here_and_dearer_there_is_not_compared() {
    Tariff two = tariff(Limits.NONE, Tier.upTo(10, new Cents(10000)), Tier.beyond(new Cents(5000)));
    assertThat(order(NINETY, two)).isEqualTo(Order.INCOMPARABLE);
  }

  /** A cap of 60 000,00 is reached at 667 units of 90,00; at 91,00 each, it is dearer before. */
  @Test
  void a_cap_that_is_reached_late_is_seen() {
    Limits capped = new Limits(Cents.ZERO, Optional.of(new Cents(6_000_000)), 0);
    assertThat(order(NINETY, tariff(capped, Tier.beyond(new Cents(9000)))))
        .isEqualTo(Order.MORE_OPEN);
    assertThat(order(NINETY, tariff(capped, Tier.beyond(new Cents(9100)))))
        .isEqualTo(Order.INCOMPARABLE);
  }

  /** A minimum of 100,00 is felt at one unit of 90,00 only. */
  @Test
  void a_minimum_and_a_free_quota_are_seen() {
    Limits minimum = new Limits(new Cents(10000), Optional.empty(), 0);
    assertThat(order(NINETY, tariff(minimum, Tier.beyond(new Cents(9000)))))
        .isEqualTo(Order.STRICTER);
    Limits quota = new Limits(Cents.ZERO, Optional.empty(), 3);
    assertThat(order(NINETY, tariff(quota, Tier.beyond(new Cents(9000)))))
        .isEqualTo(Order.MORE_OPEN);
  }

  @Test
  void what_is_counted_otherwise_is_not_compared() {
    Fee other = fee("session", NINETY, List.of(), List.of());
    assertThat(new PriceOrder(fee(NINETY), other).order()).isEqualTo(Order.INCOMPARABLE);
  }

  @Test
  void a_coefficient_below_one_is_more_open() {
    Box morocco = new Box(Map.of("country", new Constraint.OneOf(Set.of("MA"))));
    Fee.Adjustment less = new Fee.Adjustment(morocco, new BigDecimal("0.4"), Optional.empty());
    Fee adjusted = fee("seat", NINETY, List.of(less), List.of());
    assertThat(new PriceOrder(fee(NINETY), adjusted).order()).isEqualTo(Order.MORE_OPEN);
    assertThat(new PriceOrder(adjusted, fee(NINETY)).order()).isEqualTo(Order.STRICTER);
  }

  @Test
  void of_two_equal_prices_the_one_that_pays_more_is_more_open() {
    Fee covering = fee("seat", NINETY, List.of(), List.of("internal-debriefing"));
    assertThat(new PriceOrder(fee(NINETY), covering).order()).isEqualTo(Order.MORE_OPEN);
    Fee dearer = fee("seat", Tariff.of(new Cents(9500)), List.of(), List.of("internal-debriefing"));
    assertThat(new PriceOrder(fee(NINETY), dearer).order()).isEqualTo(Order.STRICTER);
  }
}
