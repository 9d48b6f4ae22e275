package org.clausier.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "9, 0",
    "10, 1",
    "999, 99",
    "1000, 100",
    "50000, 100",
    "100999, 100",
    "101000, 101",
    "10000000, 10000",
  })
  void aHundredRowsOrOneInAThousandMayBeSetAsideButNeverOneInTen(long read, long most) {
    assertThat(Reading.mostRejected(read)).isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({"0, A", "25, Z", "26, AA", "27, AB", "51, AZ", "701, ZZ", "702, AAA"})
  void aColumnHasTheLettersOfSpreadsheets(int place, String letters) {
    ColumnReading column = new ColumnReading(place, "", ColumnReading.Status.IGNORED, "");
    assertThat(column.letters()).isEqualTo(letters);
  }
}
