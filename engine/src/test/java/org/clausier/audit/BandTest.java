package org.clausier.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain § 5.6: 1-4, 5-9, 10-19, 20-49, 50-99, 100+. */
class BandTest {

  @ParameterizedTest
  @CsvSource({
    "1,1-4",
    "4,1-4",
    "5,5-9",
    "9,5-9",
    "10,10-19",
    "19,10-19",
    "20,20-49",
    "49,20-49",
    "50,50-99",
    "99,50-99",
    "100,100+",
    "1000000,100+",
  })
  void everyNumberOfPeopleHasItsBand(long people, String band) {
    assertThat(Band.of(people).id()).isEqualTo(band);
  }

  @Test
  void nobodyIsNotABand() {
    assertThatThrownBy(() -> Band.of(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
