package org.clausier.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlanksTest {

  private static final Blanks FRENCH = Blanks.in(Language.FR);

  @Test
  void a_name_prints_its_value() {
    assertThat(FRENCH.with("producer.name", "Atelier Lumen").fill("{producer.name} répond."))
        .isEqualTo("Atelier Lumen répond.");
  }

  @ParameterizedTest
  @CsvSource({"0,0 jour", "1,1 jour", "2,2 jours", "15,15 jours", "1500,1\u202F500 jours"})
  void a_noun_agrees_with_its_number(long days, String printed) {
    assertThat(FRENCH.with("days", days).fill("{days:jour|jours}")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({"0,0 days", "1,1 day", "2,2 days", "1500,'1,500 days'"})
  void english_says_zero_days(long days, String printed) {
    assertThat(Blanks.in(Language.EN).with("days", days).fill("{days:day|days}"))
        .isEqualTo(printed);
  }

  @Test
  void two_words_agree_with_the_subject() {
    String words = "inscrire {ses|leurs} salarié{|s}";
    assertThat(FRENCH.fill(words)).isEqualTo("inscrire ses salarié");
    assertThat(FRENCH.subject(true).fill(words)).isEqualTo("inscrire leurs salariés");
  }

  @Test
  void a_value_is_data_and_is_never_filled() {
    Blanks blanks = FRENCH.with("title", "{days} $1 \\ {{x}}").with("days", 3);
    assertThat(blanks.fill("« {title} »")).isEqualTo("« {days} $1 \\ {{x}} »");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{unknown}", "{unknown:jour|jours}", "{title:jour|jours}", "{", "a }", "{}"})
  void a_blank_we_cannot_fill_is_our_mistake(String words) {
    assertThatThrownBy(() -> FRENCH.with("title", "x").fill(words))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
