package org.clausier.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausier.policy.Policies.LIBRARY;

import java.util.Arrays;
import java.util.List;
import org.clausier.policy.CellId;
import org.clausier.policy.Policies;
import org.clausier.policy.PolicyFile;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A vague word is found where it stands, with what would make it precise. */
class VagueTest {

  private static final Vague.Spot MANDATE =
      new Vague.Spot.OfTerm(new CellId("mandate-employees", "company"), 1);

  private static List<Vague> vague(String lines) {
    PolicyFile file = Policies.ok(Policies.read(Policies.with(lines)));
    return Analysis.vague(LIBRARY, file);
  }

  @Test
  void anAnnouncementAsksForItsDayAndItsAmount() {
    List<Vague> found =
        vague(
            """
            grid:
              mandate-employees:
                company:
                  - { verdict: forbidden, when: { minors: true } }
                  - { verdict: free, announced: { text: une contribution à terme } }
            """);
    assertThat(found)
        .extracting(v -> v.problem().id(), Vague::spot, Vague::fixes)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("vague-word", MANDATE, List.of(Vague.Fix.DATE)),
            org.assertj.core.groups.Tuple.tuple(
                "announced-without-figure", MANDATE, List.of(Vague.Fix.DATE, Vague.Fix.AMOUNT)));
    assertThat(found).allMatch(v -> v.problem().source().line() == 9);
  }

  @Test
  void aFeeAndThePolicyHaveTheirOwnPlace() {
    List<Vague> found =
        vague(
            """
            note: Notamment pour les écoles.
            fees: { seat: { unit: student, price: 8.00, note: un prix modique } }
            """);
    assertThat(found)
        .extracting(Vague::spot, Vague::fixes)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                new Vague.Spot.OfPolicy(), List.of(Vague.Fix.WORDS)),
            org.assertj.core.groups.Tuple.tuple(
                new Vague.Spot.OfFee("seat"), List.of(Vague.Fix.AMOUNT)));
  }

  @Test
  void anAnnouncementWithItsAmountAsksForItsDayOnly() {
    assertThat(
            vague(
                """
                grid:
                  mandate-employees:
                    company:
                      verdict: free
                      announced: { text: une contribution, amount: 20.00 }
                """))
        .extracting(Vague::fixes)
        .containsExactly(List.of(Vague.Fix.DATE));
  }

  @ParameterizedTest
  @EnumSource
  void whatADayOrAnAmountRepairsIsAmongTheVagueWords(Language language) {
    for (String key : List.of("vague-words.date", "vague-words.amount")) {
      assertThat(words(language, "vague-words")).containsAll(words(language, key));
    }
    assertThat(words(language, "vague-words.date"))
        .doesNotContainAnyElementsOf(words(language, "vague-words.amount"));
  }

  private static List<String> words(Language language, String key) {
    String list = LIBRARY.messages(language).getOrDefault(key, "");
    assertThat(list).isNotEmpty();
    return Arrays.asList(list.split(" \\| "));
  }

  @Test
  void aLineLeadsToItsCellWhenItHoldsOne() {
    PolicyFile file =
        Policies.ok(
            Policies.read(
                Policies.with(
                    """
                    grid:
                      mandate-employees:
                        company:
                          - { verdict: forbidden, when: { minors: true } }
                          - free
                      enrol-cohort: { school: free, company: free }
                    """)));
    CellId mandate = new CellId("mandate-employees", "company");
    assertThat(file.cellAt(8)).contains(mandate);
    assertThat(file.cellAt(9)).contains(mandate);
    assertThat(file.cellAt(10)).isEmpty();
    assertThat(file.cellAt(4)).isEmpty();
  }
}
