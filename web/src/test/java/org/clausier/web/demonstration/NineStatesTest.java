package org.clausier.web.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.clausier.web.Fixtures;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration shows each of the nine words once, and every page of them says what it is. */
class NineStatesTest extends WebTest {

  private static final String DRAFT = "Formations Cap Mélèze";
  private static final String ASKED = "Commune de Rochelune";
  private static final String WITHDRAWN = "École d’ingénieurs de l’Estran";
  private static final String QUESTION =
      "Vos vingt-cinq agents suivront-ils tous la session de février ?";

  @Autowired private Courses courses;
  @Autowired private Filings filings;
  @Autowired private Keys keys;

  private Course course() {
    return courses.bySlug("piloter-un-projet").orElseThrow();
  }

  private Filing of(String name) {
    return filings.of(course()).stream()
        .filter(f -> f.said().text("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Visitor producer(Look look) {
    Account account = fixtures.person(course().producer(), Role.PRODUCER);
    return visitor(look).signsIn(account.email(), Fixtures.PASSWORD);
  }

  private static String plain(Locator locator) {
    return locator.innerText().replace('\u00a0', ' ').replace('\u202f', ' ').replace('\n', ' ');
  }

  private static void says(Visitor visitor, String... sentences) {
    assertThat(plain(visitor.page().locator("main"))).contains(sentences);
  }

  /** Name, agreement, state, whose turn: all of a line but what changes from day to day. */
  @Test
  void each_word_is_there_with_whose_turn_it_is_and_no_agreement_twice() {
    try (Visitor producer = producer(Look.WIDE_LIGHT)) {
      producer.goes("/conventions");
      List<String> lines = new ArrayList<>();
      for (Locator row : producer.page().locator("tbody tr").all()) {
        String reference = plain(row.locator("th")).replaceFirst("^D-\\d+-\\d+ ?", "");
        List<Locator> cells = row.locator("td").all();
        String turn = plain(cells.get(3)).replaceFirst(" depuis.*", "");
        lines.add(
            plain(cells.get(0)) + " | " + reference + " | " + plain(cells.get(2)) + " | " + turn);
      }
      assertThat(lines)
          .containsOnlyOnce(
              "Groupe Hélios | conv-2025-006 | Terminée | –",
              "Université de Hautebrise | conv-2026-009 | En vigueur | –",
              "Chambre de commerce du Val d’Orvane | conv-2026-010 | En vigueur | –",
              "École supérieure Safran-Atlas | conv-2026-011 | Signée | –",
              "Lycée Alma | conv-2026-014 | À signer | l’établissement",
              "Assurances Boréale |  | Refusée | –",
              "Université de Hautebrise | avenant à conv-2026-009 | Envoyée, encore modifiable"
                  + " | le producteur",
              DRAFT + " |  | Brouillon | l’établissement",
              ASKED + " |  | À compléter | l’établissement",
              WITHDRAWN + " |  | Retirée | –")
          .noneMatch(l -> l.startsWith("Groupe Hélios") && !l.contains("conv-2025-006"));
      assertThat(producer.page().locator("tbody th").allInnerTexts())
          .filteredOn(t -> t.contains("conv-2025-006"))
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_producer_reads_what_each_is_and_what_there_is_to_do(Look look) {
    try (Visitor producer = producer(look)) {
      producer.goes("/conventions").looks("conventions-demonstration");
      producer.goes("/conventions/" + of(DRAFT).id());
      says(
          producer,
          "Brouillon",
          "au tour de : l’établissement",
          "a repris sa demande",
          "20 février 2027");
      // what is being written is not read before it is sent
      assertThat(plain(producer.page().locator("main"))).doesNotContain("Léopold Varange");
      producer.looks("convention-brouillon");
      producer.goes("/conventions/" + of(ASKED).id());
      says(producer, "À compléter", "Votre question", QUESTION, "20 février 2027", "SIRET");
      producer.looks("convention-a-completer");
      producer.goes("/conventions/" + of(WITHDRAWN).id());
      says(producer, "Retirée", "n’engage personne", "22 novembre 2026");
      producer.looks("convention-retiree");
      producer.goes("/conventions/" + of("Assurances Boréale").id());
      says(producer, "Refusée", "peut corriger sa demande et la renvoyer");
      producer.looks("convention-refusee-demonstration");
      Filing amended = of("Université de Hautebrise");
      producer.goes("/conventions/" + amended.id());
      says(producer, "Avenant à la convention conv-2026-009");
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_institution_reads_until_when_it_is_kept_and_what_is_asked(Look look) {
    try (Visitor institution = visitor(look)) {
      opens(institution, DRAFT);
      says(institution, "Brouillon", "C’est à vous", "gardée jusqu’au 20 février 2027");
      institution.looks("suivi-repris");
      opens(institution, ASKED);
      says(institution, "À compléter", "C’est à vous", QUESTION, "gardée jusqu’au 20 février 2027");
      institution.looks("suivi-a-completer");
      follows(institution, "Compléter et renvoyer");
      says(institution, "Étape 6 sur 6", QUESTION);
      institution.looks("demande-6-question");
      opens(institution, WITHDRAWN);
      says(institution, "Retirée", "elle n’engage personne");
      institution.looks("suivi-retiree");
      follows(institution, "Demander une convention");
      says(institution, "Étape 1 sur 6");
    }
  }

  private static void follows(Visitor visitor, String name) {
    visitor
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private void opens(Visitor visitor, String name) {
    visitor.goes("/demande/lien/" + keys.link(of(name)));
    visitor
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ouvrir ma demande"))
        .click();
  }
}
