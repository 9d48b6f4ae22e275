package org.clausier.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.clausier.amount.Tariff.Mode;

class TariffPropertyTest {

  @Property
  void a_marginal_price_never_falls(
      @ForAll("tariffs") Tariff any, @ForAll @IntRange(max = 400) int units) {
    var tariff = new Tariff(Mode.MARGINAL, any.tiers(), any.limits(), false);
    assertThat(tariff.isMonotonic()).isTrue();
    assertThat(tariff.price(units + 1L).total())
        .isGreaterThanOrEqualTo(tariff.price(units).total());
  }

  @Property
  void a_marginal_price_adds_up_unit_by_unit(
      @ForAll("tariffs") Tariff any, @ForAll @IntRange(max = 400) int units) {
    var tariff = new Tariff(Mode.MARGINAL, any.tiers(), Limits.NONE, false);
    var sum = Cents.ZERO;
    for (var unit = 1; unit <= units; unit++) sum = sum.plus(priceOf(unit, any.tiers()));
    assertThat(tariff.price(units).total()).isEqualTo(sum);
  }

  private static Cents priceOf(int unit, List<Tier> tiers) {
    return tiers.stream().filter(tier -> unit <= tier.last()).findFirst().orElseThrow().price();
  }

  @Property
  void overruns_add_up(
      @ForAll("tariffs") Tariff any,
      @ForAll @IntRange(max = 200) int covered,
      @ForAll @IntRange(max = 200) int more,
      @ForAll @IntRange(max = 200) int evenMore) {
    var tariff = new Tariff(Mode.MARGINAL, any.tiers(), any.limits(), false);
    var middle = covered + more;
    var whole = tariff.overrun(middle + evenMore, covered).amount();
    assertThat(tariff.overrun(middle, covered).amount())
        .isEqualTo(whole.minus(tariff.overrun(middle + evenMore, middle).amount()));
  }

  @Property
  void minimum_and_cap_bound_the_price(
      @ForAll("tariffs") Tariff tariff, @ForAll @IntRange(max = 400) int units) {
    var limits = tariff.limits();
    var total = tariff.price(units).total();
    limits.cap().ifPresent(cap -> assertThat(total).isLessThanOrEqualTo(cap));
    if (units > limits.freeQuota()) assertThat(total).isGreaterThanOrEqualTo(limits.minimum());
    else assertThat(total).isEqualTo(Cents.ZERO);
  }

  @Property
  void the_formula_gives_the_total(
      @ForAll("tariffs") Tariff tariff, @ForAll @IntRange(max = 400) int units) {
    var quote = tariff.price(units);
    var amount = Cents.ZERO;
    for (var step : quote.steps()) {
      if (step instanceof Step.Slice slice) {
        assertThat(slice.amount()).isEqualTo(slice.price().times(slice.units()));
        amount = amount.plus(slice.amount());
      }
      if (step instanceof Step.Minimum minimum) amount = minimum.amount();
      if (step instanceof Step.Cap cap) amount = cap.amount();
    }
    assertThat(quote.total()).isEqualTo(amount);
  }

  @Property(tries = 200)
  void the_first_drop_is_the_first(@ForAll("tariffs") Tariff tariff) {
    var first = 0L;
    while (first < 400 && !falls(tariff, first)) first++;
    assertThat(tariff.firstDrop().map(Tariff.Drop::units).orElse(400L)).isEqualTo(first);
  }

  private static boolean falls(Tariff tariff, long units) {
    return tariff.price(units + 1).total().compareTo(tariff.price(units).total()) < 0;
  }

  @Provide
  Arbitrary<Tariff> tariffs() {
    var mode = Arbitraries.of(Mode.values());
    var tiers = Combinators.combine(widths(), prices()).as(TariffPropertyTest::tiers);
    return Combinators.combine(mode, tiers, limits()).as((m, t, l) -> new Tariff(m, t, l, false));
  }

  private static Arbitrary<List<Integer>> widths() {
    return Arbitraries.integers().between(1, 60).list().ofMaxSize(4);
  }

  private static Arbitrary<List<Long>> prices() {
    return Arbitraries.longs().between(0, 20_000).list().ofSize(5);
  }

  private static List<Tier> tiers(List<Integer> widths, List<Long> prices) {
    var tiers = new ArrayList<Tier>();
    var to = 0L;
    for (var width : widths) tiers.add(Tier.upTo(to += width, new Cents(prices.get(tiers.size()))));
    tiers.add(Tier.beyond(new Cents(prices.get(4))));
    return tiers;
  }

  private static Arbitrary<Limits> limits() {
    var minimum = Arbitraries.longs().between(0, 100_000);
    var above = Arbitraries.longs().between(0, 500_000).optional();
    var quota = Arbitraries.longs().between(0, 30);
    return Combinators.combine(minimum, above, quota)
        .as((m, a, q) -> new Limits(new Cents(m), cap(m, a), q));
  }

  private static Optional<Cents> cap(long minimum, Optional<Long> above) {
    return above.map(more -> new Cents(minimum + more));
  }
}
