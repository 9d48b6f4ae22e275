package org.clausier.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+33 1",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "   =HYPERLINK(\"http://x\")",
        "\n \u00A0@cmd",
        "\uFF1D1+1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF20x",
        "\u22121",
        "\uFEFF=1",
        "\ttext",
        "\rtext",
        "\ntext"
      })
  void what_begins_as_a_formula_is_a_text(String text) {
    assertThat(Harmless.text(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Groupe Hélios", "a=b", "« = »", " 12 usages", "A-SEATS-25955f"})
  void other_texts_are_left_as_they_are(String text) {
    assertThat(Harmless.text(text)).isEqualTo(text);
  }

  @Test
  void what_xml_cannot_carry_is_replaced_before_anything_is_judged() {
    assertThat(Harmless.text("a\u0000b")).isEqualTo("a\uFFFDb");
    assertThat(Harmless.text("\u0000=1")).isEqualTo("'\uFFFD=1");
  }
}
