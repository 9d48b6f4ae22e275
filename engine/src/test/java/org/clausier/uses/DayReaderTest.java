package org.clausier.uses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayReaderTest {

  @Test
  void a_day_is_read_as_a_standard_or_a_french_spreadsheet_writes_it() {
    assertThat(DayReader.read("2026-10-05")).contains(LocalDate.of(2026, 10, 5));
    assertThat(DayReader.read("05/10/2026")).contains(LocalDate.of(2026, 10, 5));
    assertThat(DayReader.read("2028-02-29")).contains(LocalDate.of(2028, 2, 29));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-31",
        "31/02/2026",
        "2026-13-01",
        "2027-02-29",
        "26-10-05",
        "2026/10/05",
        "2026-1O-05",
        "2026-10-5x",
        "0000000000",
        "5 oct 2026",
        "2026-10-05 "
      })
  void nothing_else_is_a_day(String written) {
    assertThat(DayReader.read(written)).isEmpty();
  }
}
