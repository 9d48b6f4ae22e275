package org.clausier.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  private static final Figures FRENCH = Figures.in(Language.FR);
  private static final Figures ENGLISH = Figures.in(Language.EN);

  @ParameterizedTest
  @CsvSource({
    "0, '0,00\u00A0€', €0.00",
    "5, '0,05\u00A0€', €0.05",
    "-5, '\u22120,05\u00A0€', \u2212€0.05",
    "159000, '1\u202F590,00\u00A0€', '€1,590.00'",
    "348488, '3\u202F484,88\u00A0€', '€3,484.88'",
    "-123456789, '\u22121\u202F234\u202F567,89\u00A0€', '\u2212€1,234,567.89'",
  })
  void cents_are_printed_as_euros(long cents, String french, String english) {
    assertThat(FRENCH.money(cents)).isEqualTo(french);
    assertThat(ENGLISH.money(cents)).isEqualTo(english);
  }

  @Test
  void tax_is_said_after_the_amount() {
    assertThat(FRENCH.net(159000)).isEqualTo("1\u202F590,00\u00A0€\u00A0HT");
    assertThat(FRENCH.gross(159000)).isEqualTo("1\u202F590,00\u00A0€\u00A0TTC");
    assertThat(ENGLISH.net(159000)).isEqualTo("€1,590.00 excl. VAT");
    assertThat(ENGLISH.gross(159000)).isEqualTo("€1,590.00 incl. VAT");
  }

  @ParameterizedTest
  @CsvSource({
    "0.20, 20\u00A0%, 20%",
    "0.124, '12,40\u00A0%', 12.40%",
    "0.0275, '2,75\u00A0%', 2.75%",
    "1, 100\u00A0%, 100%",
    "0, 0\u00A0%, 0%",
  })
  void rates_are_printed_in_percent(BigDecimal ratio, String french, String english) {
    assertThat(FRENCH.percent(ratio)).isEqualTo(french);
    assertThat(ENGLISH.percent(ratio)).isEqualTo(english);
  }

  @Test
  void a_rate_is_never_rounded() {
    assertThatThrownBy(() -> FRENCH.percent(new BigDecimal("0.12345")))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-01, 1er janvier 2027, 1 January 2027",
    "2026-11-22, 22 novembre 2026, 22 November 2026",
    "2026-08-02, 2 août 2026, 2 August 2026",
  })
  void days_are_written_in_full(LocalDate day, String french, String english) {
    assertThat(FRENCH.day(day)).isEqualTo(french);
    assertThat(ENGLISH.day(day)).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-04, 2026-11-04, le 4 novembre 2026, on 4 November 2026",
    "2026-11-01, 2026-11-27, du 1er au 27 novembre 2026, from 1 to 27 November 2026",
    "2026-09-14, 2026-11-30, du 14 septembre au 30 novembre 2026, from 14 September to 30 November 2026",
    "2026-09-15, 2027-07-31, du 15 septembre 2026 au 31 juillet 2027, from 15 September 2026 to 31 July 2027",
    "2026-09-15, 2027-09-20, du 15 septembre 2026 au 20 septembre 2027, from 15 September 2026 to 20 September 2027",
  })
  void a_range_says_each_thing_once(LocalDate from, LocalDate to, String french, String english) {
    assertThat(FRENCH.days(from, to)).isEqualTo(french);
    assertThat(ENGLISH.days(from, to)).isEqualTo(english);
  }
}
