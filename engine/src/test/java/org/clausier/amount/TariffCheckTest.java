package org.clausier.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clausier.amount.TariffTest.SEATS;
import static org.clausier.amount.TariffTest.euros;

import java.util.List;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.junit.jupiter.api.Test;

class TariffCheckTest {

  private static final Source HERE = new Source("policy.yaml", 30);

  private static List<Problem> of(Tier... tiers) {
    return TariffCheck.problems(HERE, List.of(tiers), Limits.NONE);
  }

  private static List<Problem> of(Limits limits) {
    return TariffCheck.problems(HERE, SEATS, limits);
  }

  private static Problem error(String id, String... arguments) {
    return Problem.error(HERE, id, arguments);
  }

  @Test
  void a_sound_tariff_has_no_problem() {
    assertThat(of(Limits.NONE)).isEmpty();
    assertThat(of(Tier.upTo(10, Cents.ZERO), Tier.upTo(11, euros(1)))).isEmpty();
    assertThat(of(new Limits(euros(5), Optional.of(euros(5)), 3))).isEmpty();
  }

  @Test
  void tiers_ascend() {
    assertThat(of()).containsExactly(error("tiers-empty"));
    assertThat(of(Tier.upTo(10, euros(1)), Tier.upTo(10, euros(2))))
        .containsExactly(error("tiers-order", "10", "10"));
    assertThat(of(Tier.upTo(0, euros(1)))).containsExactly(error("tiers-order", "0", "0"));
    assertThat(of(Tier.beyond(euros(1)), Tier.upTo(10, euros(2))))
        .containsExactly(error("tier-open"));
  }

  @Test
  void figures_stay_within_reason() {
    assertThat(of(Tier.beyond(new Cents(-1))))
        .containsExactly(error("price-range", "-0.01", "10000000.00"));
    assertThat(of(Tier.upTo(1_000_000_001, euros(1))))
        .containsExactly(error("units-range", "1000000001", "1000000000"));
    assertThat(of(new Limits(Cents.ZERO, Optional.empty(), -1)))
        .containsExactly(error("units-range", "-1", "1000000000"));
    assertThat(of(new Limits(new Cents(1_000_000_001), Optional.empty(), 0)))
        .containsExactly(error("price-range", "10000000.01", "10000000.00"));
    assertThat(of(new Limits(Cents.ZERO, Optional.of(new Cents(1_000_000_001)), 0)))
        .containsExactly(error("price-range", "10000000.01", "10000000.00"));
  }

  @Test
  void the_cap_is_not_under_the_minimum() {
    assertThat(of(new Limits(euros(5), Optional.of(euros(4)), 0)))
        .containsExactly(error("cap-under-minimum", "4.00", "5.00"));
  }

  @Test
  void the_largest_tariff_still_fits() {
    var largest =
        new Tariff(
            Tariff.Mode.VOLUME,
            List.of(
                Tier.upTo(TariffCheck.MOST_UNITS, TariffCheck.MOST_PRICE), Tier.beyond(euros(1))),
            new Limits(Cents.ZERO, Optional.empty(), TariffCheck.MOST_UNITS),
            false);
    assertThat(largest.isMonotonic()).isFalse();
  }

  @Test
  void an_unsound_tariff_cannot_exist() {
    assertThatThrownBy(() -> new Tariff(Tariff.Mode.VOLUME, List.of(), Limits.NONE, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
