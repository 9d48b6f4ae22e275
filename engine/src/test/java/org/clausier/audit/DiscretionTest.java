package org.clausier.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.clausier.library.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain § 5.6: how few are few. */
class DiscretionTest {

  @ParameterizedTest
  @CsvSource({"-1, 5", "49, 10", "50, 5", "0, 10", "1000, 5"})
  void fewerThanFiveOrFewerThanTenWhereFewWork(int headcount, int least) {
    OptionalInt known = headcount < 0 ? OptionalInt.empty() : OptionalInt.of(headcount);
    Discretion discretion = Discretion.of(known, List.of());
    assertThat(discretion.usual()).isEqualTo(least);
    assertThat(discretion.hides(least - 1)).isTrue();
    assertThat(discretion.hides(least)).isFalse();
    assertThat(discretion.hides(0)).isFalse();
  }

  /** No circumstance tells a site or a job: whoever adds one says so in the table of checks. */
  @Test
  void noCircumstanceTellsASiteOrAJobUnsaid() {
    Library library = Library.builtIn();
    List<String> said = CheckTable.of(library).workplace();
    assertThat(library.circumstances().keySet())
        .filteredOn(c -> c.matches(".*(site|job|workplace|establishment|department).*"))
        .allMatch(said::contains);
  }
}
