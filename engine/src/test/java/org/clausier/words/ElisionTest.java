package org.clausier.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElisionTest {

  @ParameterizedTest
  @CsvSource({
    "ouvrir un groupe, d’ouvrir un groupe",
    "le citer, de le citer",
    "y renvoyer, d’y renvoyer",
    "héberger le cours, d’héberger le cours",
    "hiérarchiser, de hiérarchiser",
    "écrire, d’écrire",
    "œuvrer, d’œuvrer",
    "Yves, d’Yves",
    "yoga, de yoga",
    "onze, de onze",
    "huit jours, de huit jours",
    "8 jours, de 8 jours",
    "« Hélios », de « Hélios »",
    "Hélios, d’Hélios",
    "e-learning, d’e-learning",
  })
  void de_leans_on_a_vowel(String phrase, String printed) {
    assertThat(Elision.de(phrase)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "le cours, du cours, au cours",
    "les écoles, des écoles, aux écoles",
    "la société, de la société, à la société",
    "l’école, de l’école, à l’école",
    "un particulier, d’un particulier, à un particulier",
    "une entreprise, d’une entreprise, à une entreprise",
    "des écoles, d’écoles, à des écoles",
    "des hautes écoles, de hautes écoles, à des hautes écoles",
  })
  void the_article_melts_into_de_and_a(String noun, String du, String au) {
    assertThat(Elision.du(noun)).isEqualTo(du);
    assertThat(Elision.au(noun)).isEqualTo(au);
  }

  @ParameterizedTest
  @CsvSource({"une entreprise, qu’une entreprise", "le producteur, que le producteur"})
  void que_leans_too(String phrase, String printed) {
    assertThat(Elision.que(phrase)).isEqualTo(printed);
  }
}
