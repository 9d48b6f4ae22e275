package org.clausier.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausier.library.Library;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A free text that may name somebody is not printed. */
class FreeTextTest {

  private static final FreeText TEXTS = FreeText.of(Library.builtIn(), "Fonderies Cassiopée");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "écrire à a.martin@example.org",
        "appeler le 06 12 34 56 78",
        "appeler le +33 6 12 34 56 78",
        "vu avec M. Martin",
        "vu avec Mme Durand le 3 mars",
        "selon Jeanne Martin, du service formation",
        "selon Jeanne MARTIN",
        "selon MARTIN Jeanne",
        "signé Jean-Marc d’Aubigné",
        "signé Paul de La Tour",
        "accord d'Anne Lefèvre",
      })
  void aPersonMayBeMeant(String text) {
    assertThat(TEXTS.mayNameAPerson(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "direction des ressources humaines",
        "La direction conteste : les certificats ont été payés le 3 mars 2026.",
        "pièce 4, facture F-2026-0312 du 2026-03-12",
        "Fonderies Cassiopée a payé 12 certificats",
        "Convention CONV-2026-014, article 6",
        "note de service du CSE, 12 janvier 2026",
        "Le Comité social a été consulté",
        "SIRET 999 995 061 00010",
        "Licence Creative Commons Attribution 4.0",
      })
  void nobodyIsMeant(String text) {
    assertThat(TEXTS.mayNameAPerson(text)).isFalse();
  }
}
