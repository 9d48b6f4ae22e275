package org.clausier.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clausier.party.Party.Signatory;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyCheckTest {

  private static final Source HERE = new Source("request.yaml", 5);
  private static final Identifier SIREN = new Identifier(Scheme.SIREN, "123456782");
  private static final Identifier SIRET = new Identifier(Scheme.SIRET, "12345678200010");
  private static final Identifier VAT = new Identifier(Scheme.VAT, "FR11123456782");
  private static final Identifier ICE = new Identifier(Scheme.ICE, "001561191000066");

  private static Party party(String country, Identifier... identifiers) {
    return party(new Identity(country, "SAS", List.of(identifiers), ""), Optional.empty());
  }

  private static Party party(Identity identity, Optional<Signatory> signatory) {
    return new Party(
        "Groupe Hélios", "company", identity, Standing.UNKNOWN, signatory, Optional.empty());
  }

  private static List<Problem> problems(String country, Identifier... identifiers) {
    return PartyCheck.problems(HERE, party(country, identifiers), true);
  }

  @Test
  void numbers_that_agree_pass() {
    assertThat(problems("FR", SIREN, SIRET, VAT)).isEmpty();
    assertThat(problems("MA", ICE)).isEmpty();
    assertThat(problems("BE")).isEmpty();
  }

  @Test
  void the_siret_begins_with_the_siren() {
    assertThat(problems("FR", new Identifier(Scheme.SIREN, "987654324"), SIRET))
        .containsExactly(Problem.error(HERE, "siret-other-siren", "12345678200010", "987654324"));
  }

  @Test
  void the_vat_number_ends_with_the_siren() {
    var other = new Identifier(Scheme.VAT, "FR68900000001");
    var expected = Problem.error(HERE, "vat-other-siren", "FR68900000001", "123456782");
    assertThat(problems("FR", SIREN, other)).containsExactly(expected);
    assertThat(problems("FR", SIRET, other)).containsExactly(expected);
  }

  @Test
  void a_vat_number_of_another_state_has_no_siren() {
    var german = new Identifier(Scheme.VAT, "DE123456789");
    assertThat(problems("FR", SIREN, german))
        .containsExactly(Problem.warning(HERE, "vat-unconfirmed", "DE123456789"));
  }

  @Test
  void a_number_given_by_another_country_is_pointed_out() {
    assertThat(problems("BE", SIRET))
        .containsExactly(Problem.warning(HERE, "identifier-abroad", "SIRET", "BE"));
    assertThat(problems("FR", SIRET, ICE))
        .containsExactly(Problem.warning(HERE, "identifier-abroad", "ICE", "FR"));
    assertThat(problems("RE", SIRET)).isEmpty();
    assertThat(problems("BE", VAT)).isEmpty();
  }

  @Test
  void a_french_organisation_has_a_number() {
    assertThat(problems("FR")).containsExactly(Problem.error(HERE, "organisation-unidentified"));
    assertThat(problems("FR", VAT))
        .containsExactly(Problem.error(HERE, "organisation-unidentified"));
    for (var number :
        List.of(
            SIREN,
            SIRET,
            new Identifier(Scheme.RNA, "W751234567"),
            new Identifier(Scheme.UAI, "0951099D"))) assertThat(problems("FR", number)).isEmpty();
  }

  @Test
  void a_person_needs_none() {
    assertThat(PartyCheck.problems(HERE, party("FR"), false)).isEmpty();
    assertThat(PartyCheck.problems(HERE, party("MA"), false)).isEmpty();
  }

  @Test
  void a_moroccan_organisation_should_have_an_ice() {
    assertThat(problems("MA")).containsExactly(Problem.warning(HERE, "ice-missing"));
  }

  @Test
  void a_country_is_one_of_iso_3166() {
    assertThat(problems("XX")).containsExactly(Problem.error(HERE, "country-unknown", "XX"));
    assertThat(problems("France")).hasSize(1);
  }

  @Test
  void whoever_signs_has_the_power_to() {
    var identity = party("FR", SIRET).identity();
    var without = new Signatory("Claire Morel", "directrice", false, " ");
    assertThat(PartyCheck.problems(HERE, party(identity, Optional.of(without)), true))
        .containsExactly(Problem.warning(HERE, "signatory-power", "Claire Morel"));
    for (var with :
        List.of(
            new Signatory("Claire Morel", "présidente", true, ""),
            new Signatory("Claire Morel", "directrice", false, "arrêté n° 12 du 3 mars 2026")))
      assertThat(PartyCheck.problems(HERE, party(identity, Optional.of(with)), true)).isEmpty();
  }

  @Test
  void every_problem_is_said_at_once() {
    assertThat(problems("XX", new Identifier(Scheme.SIREN, "987654324"), SIRET, VAT))
        .extracting(Problem::id)
        .containsExactly(
            "country-unknown",
            "siret-other-siren",
            "vat-other-siren",
            "identifier-abroad",
            "identifier-abroad");
  }

  @Test
  void a_scheme_comes_once() {
    var twice = Arrays.asList(SIREN, SIREN);
    assertThatThrownBy(() -> new Identity("FR", "", twice, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SA",
        "SAS",
        "S.A.S.",
        "sasu",
        "SARL",
        "S.à r.l.",
        "EURL",
        "SNC",
        "SCA",
        "SCS",
        "SE",
        "Société par actions simplifiée",
        "Société anonyme",
        "SARL AU"
      })
  void commercial_companies_are_merchants(String form) {
    assertThat(party(new Identity("FR", form, List.of(), ""), Optional.empty()).merchant())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "EPSCP",
        "Association loi 1901",
        "association",
        "CCI",
        "GIE",
        "SCI",
        "SCOP",
        "EPA",
        "EPLE",
        "Commune",
        "Fondation",
        "SELARL",
        "Sasha"
      })
  void others_are_not(String form) {
    assertThat(party(new Identity("FR", form, List.of(), ""), Optional.empty()).merchant())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'', false", "arrêté, true"})
  void a_delegation_gives_power(String delegation, boolean power) {
    assertThat(new Signatory("A", "", false, delegation).hasPower()).isEqualTo(power);
  }
}
