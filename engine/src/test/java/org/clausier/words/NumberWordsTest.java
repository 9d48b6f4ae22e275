package org.clausier.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberWordsTest {

  @ParameterizedTest
  @CsvSource({
    "0, zéro, zero",
    "1, un, one",
    "16, seize, sixteen",
    "17, dix-sept, seventeen",
    "20, vingt, twenty",
    "21, vingt et un, twenty-one",
    "22, vingt-deux, twenty-two",
    "50, cinquante, fifty",
    "61, soixante et un, sixty-one",
    "70, soixante-dix, seventy",
    "71, soixante et onze, seventy-one",
    "72, soixante-douze, seventy-two",
    "80, quatre-vingts, eighty",
    "81, quatre-vingt-un, eighty-one",
    "90, quatre-vingt-dix, ninety",
    "91, quatre-vingt-onze, ninety-one",
    "99, quatre-vingt-dix-neuf, ninety-nine",
    "100, cent, one hundred",
    "101, cent un, one hundred and one",
    "200, deux cents, two hundred",
    "201, deux cent un, two hundred and one",
    "280, deux cent quatre-vingts, two hundred and eighty",
    "1000, mille, one thousand",
    "1001, mille un, one thousand and one",
    "1590, mille cinq cent quatre-vingt-dix, one thousand five hundred and ninety",
    "2000, deux mille, two thousand",
    "21000, vingt et un mille, twenty-one thousand",
    "80000, quatre-vingt mille, eighty thousand",
    "200000, deux cent mille, two hundred thousand",
    "200200, deux cent mille deux cents, two hundred thousand two hundred",
    "1000000, un million, one million",
  })
  void numbers_are_written_in_full(long number, String french, String english) {
    assertThat(Figures.in(Language.FR).words(number)).isEqualTo(french);
    assertThat(Figures.in(Language.EN).words(number)).isEqualTo(english);
  }

  @Test
  void two_numbers_never_read_alike() {
    for (Language language : Language.values()) {
      Figures figures = Figures.in(language);
      assertThat(IntStream.rangeClosed(0, 1_000_000).mapToObj(figures::words).distinct().count())
          .isEqualTo(1_000_001);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1_000_001})
  void others_are_refused(long number) {
    assertThatThrownBy(() -> Figures.in(Language.FR).words(number))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "159000, mille cinq cent quatre-vingt-dix euros (1\u202F590\u00A0€)",
    "100, un euro (1\u00A0€)",
    "50, 'zéro euro et cinquante centimes (0,50\u00A0€)'",
    "159001, 'mille cinq cent quatre-vingt-dix euros et un centime (1\u202F590,01\u00A0€)'",
    "100000000, un million d’euros (1\u202F000\u202F000\u00A0€)",
  })
  void an_undertaking_is_written_twice(long cents, String french) {
    assertThat(Figures.in(Language.FR).undertaking(cents)).isEqualTo(french);
  }

  @Test
  void an_english_undertaking_too() {
    assertThat(Figures.in(Language.EN).undertaking(159050))
        .isEqualTo("one thousand five hundred and ninety euros and fifty cents (€1,590.50)");
  }
}
