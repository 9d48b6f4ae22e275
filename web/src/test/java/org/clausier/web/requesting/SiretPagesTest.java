package org.clausier.web.requesting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.WebTest;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scenario 14, in a browser: what is wrong with a number is told apart, and nothing is lost. */
class SiretPagesTest extends WebTest {

  @ParameterizedTest
  @EnumSource
  void what_is_wrong_with_a_siret_is_told_apart_and_abroad_none_is_needed(Look look) {
    Course course = fixtures.course(fixtures.person(Role.PRODUCER));
    Map<String, String> wrong = new LinkedHashMap<>();
    wrong.put("1234567820001", "SIRET : le numéro a 13 chiffres, il en faut 14.");
    wrong.put("12345678200011", "SIRET : la clé ne correspond pas");
    wrong.put("11122233344455", "SIRET : les neuf premiers chiffres ne forment pas un SIREN.");
    try (Visitor visitor = visitor(look)) {
      Applicant company = new Applicant(visitor, course.slug());
      company.asks("company", "enrol-cohort");
      company.begins("siret." + look.name().toLowerCase(Locale.ROOT) + "@hautebrise.example");
      visitor.expects("422");
      for (Map.Entry<String, String> one : wrong.entrySet()) {
        company.inFrance("Groupe Hélios", one.getKey());
        assertThat(company.page().title()).startsWith("Erreur");
        assertThat(company.text(".errors")).contains(one.getValue());
        assertThat(company.page().locator("#siret")).hasValue(one.getKey());
        assertThat(company.page().locator("#name")).hasValue("Groupe Hélios");
      }
      visitor.looks("demande-2-siret");
      company.page().locator(".errors a[href='#siret']").click();
      assertThat(company.page().locator("#siret")).isFocused();
      company.inFrance("La Poste", "356 000 000 00048");
      assertThat(company.title()).contains("Étape 3 sur 6");
      company.follows("‹ Retour");
      company.picks("where", "elsewhere");
      company.page().locator("#country").selectOption("MA");
      company.presses("Continuer");
      assertThat(company.title()).contains("Étape 3 sur 6");
    }
  }
}
