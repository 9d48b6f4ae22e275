package org.clausier.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausier.amount.Cents;
import org.clausier.amount.Limits;
import org.clausier.amount.Tariff;
import org.clausier.amount.Tier;
import org.clausier.library.Library;
import org.clausier.policy.Box;
import org.clausier.policy.Constraint;
import org.clausier.policy.Fee;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;

/** The expected sentences are those of voice.md, « Les cinq régimes, en phrases ». */
class FeeWordsTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final List<Tier> SEATS =
      List.of(
          Tier.upTo(10, new Cents(90_00)),
          Tier.upTo(50, new Cents(75_00)),
          Tier.upTo(200, new Cents(60_00)),
          Tier.beyond(new Cents(45_00)));

  @Test
  void a_single_price_is_said_with_its_unit() {
    assertThat(french(fee("session", "", Tariff.of(new Cents(350_00)))))
        .isEqualTo("350,00 € HT par séance.");
  }

  @Test
  void tiers_are_said_one_by_one_and_how_they_add_up() {
    assertThat(french(seats(Tariff.Mode.MARGINAL, SEATS, Limits.NONE)))
        .isEqualTo(
            "90,00 € HT par apprenant actif et par session, de 1 à 10 apprenants ; 75,00 € de 11 à"
                + " 50 ; 60,00 € de 51 à 200 ; 45,00 € au-delà. Chaque tranche est facturée à son"
                + " prix.");
  }

  @Test
  void in_english_too() {
    assertThat(english(seats(Tariff.Mode.MARGINAL, SEATS, Limits.NONE)))
        .isEqualTo(
            "€90.00 excl. VAT per active learner and per session, from 1 to 10 learners; €75.00"
                + " from 11 to 50; €60.00 from 51 to 200; €45.00 beyond. Each tier is charged at"
                + " its own price.");
  }

  @Test
  void a_volume_price_applies_to_all_units() {
    assertThat(french(seats(Tariff.Mode.VOLUME, SEATS, Limits.NONE)))
        .endsWith("45,00 € au-delà. Le prix de la tranche atteinte s’applique au tout.");
  }

  @Test
  void what_an_individual_pays_includes_taxes() {
    Tariff tariff =
        new Tariff(Tariff.Mode.MARGINAL, List.of(Tier.beyond(new Cents(42_00))), Limits.NONE, true);
    assertThat(french(fee("certificate", "", tariff))).isEqualTo("42,00 € TTC par certificat.");
  }

  @Test
  void a_lump_sum_is_said_by_its_period() {
    assertThat(french(fee("flat", "year", Tariff.of(new Cents(190_00)))))
        .isEqualTo("190,00 € HT par an, au forfait.");
  }

  @Test
  void bounds_and_free_units_are_sentences_of_their_own() {
    Limits limits = new Limits(new Cents(500_00), Optional.of(new Cents(6_000_00)), 5);
    assertThat(french(seats(Tariff.Mode.MARGINAL, SEATS, limits)))
        .endsWith(
            "5 apprenants à titre gracieux ; le prix s’applique au-delà. Le total n’est pas"
                + " inférieur à 500,00 € HT par session. Le total ne dépasse pas 6 000,00 € HT par"
                + " session.");
  }

  @Test
  void beyond_a_bounded_tariff_the_price_is_to_be_agreed() {
    Tariff tariff =
        new Tariff(
            Tariff.Mode.MARGINAL, List.of(Tier.upTo(20, new Cents(8_00))), Limits.NONE, false);
    assertThat(french(fee("student", "session", tariff)))
        .isEqualTo(
            "8,00 € HT par étudiant et par session, de 1 à 20 étudiants ; au-delà, prix à"
                + " convenir.");
  }

  @Test
  void a_coefficient_is_said_with_its_reason_and_a_price_with_its_days() {
    Box morocco = new Box(Map.of("country", new Constraint.OneOf(Set.of("MA"))));
    Fee.Adjustment adjustment =
        new Fee.Adjustment(morocco, new BigDecimal("0.4"), Optional.of("Établissements marocains"));
    Fee student =
        new Fee(
            "student",
            "student",
            Optional.of("session"),
            Tariff.of(new Cents(8_00)),
            List.of(adjustment),
            List.of(),
            Optional.of(LocalDate.of(2027, 1, 1)),
            Optional.empty(),
            Optional.empty());
    assertThat(french(student))
        .isEqualTo(
            "8,00 € HT par étudiant et par session. Établissements marocains : 40 % de ce prix. Ce"
                + " prix s’applique à compter du 1er janvier 2027.");
  }

  private static Fee seats(Tariff.Mode mode, List<Tier> tiers, Limits limits) {
    return fee("active-learner", "session", new Tariff(mode, tiers, limits, false));
  }

  private static Fee fee(String unit, String per, Tariff tariff) {
    return new Fee(
        "a-fee",
        unit,
        Optional.of(per).filter(p -> !p.isEmpty()),
        tariff,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String french(Fee fee) {
    return spaced(new FeeWords(LIBRARY, Language.FR).sentences(fee));
  }

  private static String english(Fee fee) {
    return spaced(new FeeWords(LIBRARY, Language.EN).sentences(fee));
  }

  private static String spaced(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ');
  }
}
