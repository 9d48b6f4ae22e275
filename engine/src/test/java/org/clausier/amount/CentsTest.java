package org.clausier.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CentsTest {

  @ParameterizedTest
  @CsvSource({
    "90, 9000",
    "90.5, 9050",
    "90.05, 9005",
    "0, 0",
    "0.00, 0",
    "-1.10, -110",
    "-0.05, -5",
    "92233720368547758.07, 9223372036854775807",
    "-92233720368547758.08, -9223372036854775808"
  })
  void reads_at_most_two_decimals(String text, long cents) {
    assertThat(Cents.parse(text)).contains(new Cents(cents));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 90",
        "90 ",
        "90,00",
        "90.",
        ".90",
        "90.001",
        "1e3",
        "1_000",
        "+90",
        "--1",
        "0x1F",
        "٩٠",
        "90€",
        "NaN",
        "92233720368547758.08",
        "999999999999999999999999"
      })
  void refuses_any_other_form(String text) {
    assertThat(Cents.parse(text)).isEmpty();
  }

  @Test
  void a_refusal_says_where_and_what() {
    var source = new Source("policy.yaml", 14);
    assertThat(Cents.read(source, "90,00"))
        .isEqualTo(Outcome.refused(Problem.error(source, "amount-form", "90,00")));
    assertThat(Cents.read(source, "90.00")).isEqualTo(Outcome.ok(new Cents(9000)));
  }

  @Property
  void reads_what_it_printed(@ForAll long cents) {
    assertThat(Cents.parse(new Cents(cents).toString())).contains(new Cents(cents));
  }

  @ParameterizedTest
  @CsvSource({
    "0.004, 0",
    "0.005, 1",
    "0.0049999, 0",
    "1.015, 102",
    "1.025, 103",
    "1.0250001, 103",
    "-0.005, -1",
    "-0.004, 0",
    "51.0829, 5108",
    "57.8027, 5780"
  })
  void rounds_half_up_and_mirrors_credits(String euros, long cents) {
    assertThat(Cents.nearest(new BigDecimal(euros))).isEqualTo(new Cents(cents));
  }

  @ParameterizedTest
  @CsvSource({"1, 3, 33", "2, 3, 67", "-2, 3, -67", "0.01, 2, 1", "0.0099999999999999, 2, 0"})
  void a_fraction_is_rounded_in_one_step(String dividend, String divisor, long cents) {
    assertThat(Cents.nearest(new BigDecimal(dividend), new BigDecimal(divisor)))
        .isEqualTo(new Cents(cents));
  }

  @Property
  void rounding_is_never_off_by_more_than_half_a_cent(
      @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int cents,
      @ForAll @IntRange(min = 0, max = 20_000) int perMyriad) {
    var exact = BigDecimal.valueOf(cents).multiply(BigDecimal.valueOf(perMyriad, 4));
    var rounded = new Cents(cents).times(BigDecimal.valueOf(perMyriad, 4)).cents();
    var error = exact.subtract(BigDecimal.valueOf(rounded)).abs();
    assertThat(error).isLessThanOrEqualTo(new BigDecimal("0.5"));
  }

  @Test
  void overflow_is_never_a_figure() {
    var most = new Cents(Long.MAX_VALUE);
    assertThatThrownBy(() -> most.plus(new Cents(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(BigDecimal.TEN)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Cents(Long.MIN_VALUE).minus(new Cents(1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void compares_and_computes() {
    var sums = List.of(new Cents(3), new Cents(-1), Cents.ZERO);
    assertThat(sums.stream().sorted()).containsExactly(new Cents(-1), Cents.ZERO, new Cents(3));
    assertThat(new Cents(3).min(new Cents(2))).isEqualTo(new Cents(2));
    assertThat(new Cents(3).max(new Cents(2))).isEqualTo(new Cents(3));
    assertThat(new Cents(-1).isNegative()).isTrue();
    assertThat(Cents.ZERO.isNegative()).isFalse();
  }
}
