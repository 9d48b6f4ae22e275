package org.clausier.web.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What says who asks, and what only looks like it. */
class DiscreetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "écrivez à drh@helios.example",
        "M. Martin attend la réponse",
        "Madame Diallo voudrait savoir",
        "Monsieur le Goff demande",
        "appelez le 06 00 00 00 00",
        "+212 600 000 000",
        "Bonjour, je m’appelle Awa",
        "Je m'appelle Awa",
        "My name is Ada",
        "voir linkedin.com/in/quelqu-un",
      })
  void says_who(String question) {
    assertThat(Discreet.is(question)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Quarante salariés, en une fois.",
        "Du 04/09/2026 au 27/11/2026, deux classes de seconde.",
        "Pour 1 284 apprenants, 3 120,00 € nous semblent dus.",
        "Madame la directrice demande si c’est permis.",
        "Je m’interroge : monsieur et madame tout le monde le peuvent-ils ?",
        "May our 2 sites screen it @ noon?",
      })
  void says_nobody(String question) {
    assertThat(Discreet.is(question)).isTrue();
  }
}
