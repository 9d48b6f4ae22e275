package org.clausier.amount.vat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.clausier.amount.Cents;
import org.clausier.amount.vat.Statement.Line;
import org.junit.jupiter.api.Test;

class StatementTest {

  private static final VatRegime STANDARD = regime(VatRegime.Kind.STANDARD, "0.20");
  private static final VatRegime EXEMPT = regime(VatRegime.Kind.EXEMPT, "0");

  private static VatRegime regime(VatRegime.Kind kind, String rate) {
    return new VatRegime(kind, new BigDecimal(rate), List.of(), Confidence.V2);
  }

  @Test
  void each_line_is_rounded_before_the_total() {
    // 20 % of 0.03 is 0.006, rounded to 0.01; of 0.06 it would be 0.01 only
    var line = Line.before(new Cents(3), STANDARD);
    assertThat(new Statement(List.of(line, line)).vat()).isEqualTo(new Cents(2));
  }

  @Test
  void each_line_bears_its_own_regime() {
    var statement =
        new Statement(
            List.of(
                Line.before(new Cents(10_000), STANDARD), Line.before(new Cents(5_000), EXEMPT)));
    assertThat(statement.net()).isEqualTo(new Cents(15_000));
    assertThat(statement.vat()).isEqualTo(new Cents(2_000));
    assertThat(statement.gross()).isEqualTo(new Cents(17_000));
  }

  @Test
  void a_price_with_vat_is_split() {
    var line = Line.including(new Cents(3_500), STANDARD); // 35.00 / 6 = 5.8333
    assertThat(line.vat()).isEqualTo(new Cents(583));
    assertThat(line.net()).isEqualTo(new Cents(2_917));
    assertThat(Line.including(new Cents(3_500), EXEMPT).vat()).isEqualTo(Cents.ZERO);
  }

  @Test
  void nothing_makes_nothing() {
    assertThat(new Statement(List.of()).gross()).isEqualTo(Cents.ZERO);
  }

  @Property
  void a_split_price_is_whole(@ForAll @LongRange(max = 1_000_000_000) long cents) {
    assertThat(Line.including(new Cents(cents), STANDARD).gross()).isEqualTo(new Cents(cents));
  }

  @Property
  void vat_added_is_found_again(@ForAll @LongRange(max = 1_000_000_000) long cents) {
    var line = Line.before(new Cents(cents), STANDARD);
    assertThat(Line.including(line.gross(), STANDARD)).isEqualTo(line);
  }
}
