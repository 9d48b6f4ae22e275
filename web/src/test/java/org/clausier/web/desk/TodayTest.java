package org.clausier.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are those of Paris; a day that was set is the day, whatever the clock says. */
class TodayTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T12:00:00Z, 0",
    "2026-11-21T22:59:00Z, 1",
    "2026-11-21T23:00:00Z, 0",
    "2026-10-22T12:00:00Z, 31",
    "2026-11-22T23:30:00Z, 0",
    "2027-02-03T10:00:00Z, 0",
  })
  void days_gone_by_are_never_less_than_none(OffsetDateTime instant, long days) {
    assertThat(new Today(Clock.systemUTC(), "2026-11-22").daysSince(instant)).isEqualTo(days);
  }
}
