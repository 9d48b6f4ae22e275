package org.clausier.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clausier.amount.Tariff.Drop;
import org.clausier.amount.Tariff.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The seat of the demonstration price list: 90 / 75 / 60 / 45 euro up to 10, 50, 200, beyond. */
class TariffTest {

  static final List<Tier> SEATS =
      List.of(
          Tier.upTo(10, euros(90)),
          Tier.upTo(50, euros(75)),
          Tier.upTo(200, euros(60)),
          Tier.beyond(euros(45)));

  static Cents euros(long euros) {
    return new Cents(euros * 100);
  }

  static Tariff seats(Mode mode, Limits limits) {
    return new Tariff(mode, SEATS, limits, false);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 90",
    "10, 900",
    "11, 975",
    "40, 3150",
    "50, 3900",
    "51, 3960",
    "64, 4740",
    "200, 12900",
    "201, 12945"
  })
  void each_slice_bears_its_price(long units, long price) {
    assertThat(seats(Mode.MARGINAL, Limits.NONE).price(units).total()).isEqualTo(euros(price));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "10, 900", "11, 825", "50, 3750", "51, 3060", "200, 12000", "201, 9045"})
  void all_units_bear_the_price_of_the_tier_reached(long units, long price) {
    assertThat(seats(Mode.VOLUME, Limits.NONE).price(units).total()).isEqualTo(euros(price));
  }

  @Test
  void the_formula_shows_every_slice() {
    assertThat(seats(Mode.MARGINAL, Limits.NONE).price(64).steps())
        .containsExactly(
            new Step.Slice(10, euros(90), euros(900)),
            new Step.Slice(40, euros(75), euros(3000)),
            new Step.Slice(14, euros(60), euros(840)));
  }

  @Test
  void the_free_quota_comes_first_and_the_tiers_count_the_rest() {
    var tariff = seats(Mode.MARGINAL, new Limits(Cents.ZERO, Optional.empty(), 5));
    assertThat(tariff.price(5)).isEqualTo(new Quote(5, Cents.ZERO, List.of(new Step.Free(5))));
    assertThat(tariff.price(16).total()).isEqualTo(euros(975));
    assertThat(tariff.price(16).steps()).first().isEqualTo(new Step.Free(5));
  }

  @Test
  void the_minimum_is_due_from_the_first_unit_to_pay() {
    var tariff = seats(Mode.MARGINAL, new Limits(euros(200), Optional.empty(), 1));
    assertThat(tariff.price(1).total()).isEqualTo(Cents.ZERO);
    assertThat(tariff.price(2).total()).isEqualTo(euros(200));
    assertThat(tariff.price(2).steps()).endsWith(new Step.Minimum(euros(200)));
    assertThat(tariff.price(4).total()).isEqualTo(euros(270));
  }

  @Test
  void the_cap_is_never_exceeded() {
    var tariff = seats(Mode.MARGINAL, new Limits(Cents.ZERO, Optional.of(euros(6000)), 0));
    assertThat(tariff.price(85).total()).isEqualTo(euros(6000));
    assertThat(tariff.price(85).steps()).hasSize(3);
    assertThat(tariff.price(86).total()).isEqualTo(euros(6000));
    assertThat(tariff.price(86).steps()).endsWith(new Step.Cap(euros(6000)));
  }

  @Test
  void units_beyond_a_bounded_tariff_have_no_price() {
    var tiers = List.of(Tier.upTo(10, euros(90)));
    var marginal = new Tariff(Mode.MARGINAL, tiers, Limits.NONE, false).price(12);
    assertThat(marginal.total()).isEqualTo(euros(900));
    assertThat(marginal.steps()).endsWith(new Step.Unpriced(2));
    var volume = new Tariff(Mode.VOLUME, tiers, Limits.NONE, false).price(12);
    assertThat(volume).isEqualTo(new Quote(12, Cents.ZERO, List.of(new Step.Unpriced(12))));
    assertThat(volume.isComplete()).isFalse();
    assertThat(Tariff.of(euros(8)).price(12).isComplete()).isTrue();
  }

  @Test
  void an_overrun_is_the_difference_of_two_prices() {
    var overrun = seats(Mode.MARGINAL, Limits.NONE).overrun(64, 40);
    assertThat(overrun.actual().total()).isEqualTo(euros(4740));
    assertThat(overrun.covered().total()).isEqualTo(euros(3150));
    assertThat(overrun.amount()).isEqualTo(euros(1590));
  }

  @Test
  void no_overrun_owes_nothing() {
    assertThat(seats(Mode.MARGINAL, Limits.NONE).overrun(39, 40).amount()).isEqualTo(Cents.ZERO);
    assertThat(seats(Mode.VOLUME, Limits.NONE).overrun(10, 11).amount()).isEqualTo(Cents.ZERO);
    assertThat(seats(Mode.VOLUME, Limits.NONE).overrun(11, 10).amount()).isEqualTo(Cents.ZERO);
  }

  @Test
  void a_coefficient_is_rounded_once_on_the_total() {
    var quote = Tariff.of(new Cents(799)).price(3).adjusted(new BigDecimal("0.4"));
    assertThat(quote.total()).isEqualTo(new Cents(959)); // 23.97 × 0.4 = 9.588
    assertThat(quote.steps())
        .containsExactly(
            new Step.Slice(3, new Cents(799), new Cents(2397)),
            new Step.Adjusted(new BigDecimal("0.4"), new Cents(959)));
    assertThatThrownBy(() -> quote.adjusted(new BigDecimal("-1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_volume_price_may_fall() {
    assertThat(seats(Mode.VOLUME, Limits.NONE).firstDrop())
        .contains(new Drop(10, euros(900), euros(825)));
    assertThat(seats(Mode.VOLUME, Limits.NONE).isMonotonic()).isFalse();
    assertThat(seats(Mode.MARGINAL, Limits.NONE).isMonotonic()).isTrue();
  }

  @Test
  void limits_move_or_hide_the_fall() {
    var quota = new Limits(Cents.ZERO, Optional.empty(), 5);
    assertThat(seats(Mode.VOLUME, quota).firstDrop())
        .contains(new Drop(15, euros(900), euros(825)));
    var cap = new Limits(Cents.ZERO, Optional.of(euros(800)), 0);
    assertThat(seats(Mode.VOLUME, cap).isMonotonic()).isTrue();
    var minimum = new Limits(euros(900), Optional.empty(), 0);
    assertThat(seats(Mode.VOLUME, minimum).firstDrop())
        .contains(new Drop(50, euros(3750), euros(3060)));
  }

  @Test
  void negative_units_are_our_fault() {
    assertThatThrownBy(() -> Tariff.of(euros(1)).price(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
