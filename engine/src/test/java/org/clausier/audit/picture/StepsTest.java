package org.clausier.audit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;

class StepsTest {

  private static final Messages FRENCH = Messages.of(Library.builtIn(), Language.FR);

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void months_then_quarters_then_years() {
    Steps months = Steps.of(day("2025-12-31"), day("2026-03-01"), 14);
    assertThat(months.starts())
        .containsExactly(
            day("2025-12-01"), day("2026-01-01"), day("2026-02-01"), day("2026-03-01"));
    assertThat(months.label(FRENCH, 1)).isEqualTo("01/2026");
    Steps quarters = Steps.of(day("2025-02-10"), day("2026-09-30"), 14);
    assertThat(quarters.starts()).hasSize(7).startsWith(day("2025-01-01"));
    assertThat(quarters.label(FRENCH, 6)).isEqualTo("T3 2026");
    assertThat(quarters.of(day("2026-09-30"))).isEqualTo(6);
    assertThat(quarters.to()).isEqualTo(day("2026-09-30"));
    Steps years = Steps.of(day("2019-05-05"), day("2026-01-01"), 14);
    assertThat(years.starts()).hasSize(8);
    assertThat(years.label(FRENCH, 7)).isEqualTo("2026");
    assertThat(years.of(day("2025-12-31"))).isEqualTo(6);
  }

  /** However many, years are drawn. */
  @Test
  void more_years_than_fit_are_years_still() {
    assertThat(Steps.of(day("1990-01-01"), day("2026-01-01"), 14).starts()).hasSize(37);
  }
}
