package org.clausier.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a       | a           | a          | a           | a",
        "a/b     | a et b      | a ou b     | a and b     | a or b",
        "a/b/c   | a, b et c   | a, b ou c  | a, b and c  | a, b or c",
        "a, x/b  | a, x et b   | a, x ou b  | a, x and b  | a, x or b",
        "a, x/b/c | a, x; b; et c | a, x; b; ou c | a, x; b; and c | a, x; b; or c",
      })
  void items_are_enumerated(String items, String et, String ou, String and, String or) {
    List<String> list = List.of(items.split("/"));
    assertThat(Lists.and(Language.FR, list)).isEqualTo(et);
    assertThat(Lists.or(Language.FR, list)).isEqualTo(ou);
    assertThat(Lists.and(Language.EN, list)).isEqualTo(and);
    assertThat(Lists.or(Language.EN, list)).isEqualTo(or);
  }

  @Test
  void nothing_cannot_be_enumerated() {
    assertThatThrownBy(() -> Lists.and(Language.FR, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
