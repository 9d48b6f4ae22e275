package org.clausier.web.parts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.clausier.web.Fixtures;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.editor.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fees, details, questions and presets of a draft. */
class PartsTest extends WebTest {

  private Visitor opened(Look look, String text, String path) {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.draft(account, text);
    return visitor(look)
        .signsIn(account.email(), Fixtures.PASSWORD)
        .goes("/cours/" + course.slug() + path);
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private static void follow(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private static void field(Page page, String name, String value) {
    page.locator("[name='" + name + "']").fill(value);
  }

  @ParameterizedTest
  @EnumSource
  void a_fee_by_tiers_is_written_read_and_withdrawn(Look look) {
    try (Visitor visitor = opened(look, Texts.STARTED, "/tarifs")) {
      Page page = visitor.page();
      visitor.looks("tarifs");
      follow(page, "Nouveau tarif");
      visitor.looks("tarif");
      field(page, "id", "places");
      page.locator("[name='unit']").selectOption("learner");
      field(page, "tier0.to", "10");
      field(page, "tier0.price", "90,00");
      field(page, "tier1.price", "cher");
      visitor.expects("422");
      press(page, "Enregistrer");
      assertThat(page.locator(".errors")).containsText("écrivez un montant en euros");
      assertThat(page.locator("[name='tier1.price']")).hasValue("cher");
      field(page, "tier1.price", "75");
      press(page, "Enregistrer");
      assertThat(page.locator("main"))
          .containsText("90,00 € HT par apprenant, de 1 à 10 apprenants");
      assertThat(page.locator("main")).containsText("75,00 € au-delà");
      press(page, "Retirer « places »");
      assertThat(page.locator("main")).not().containsText("75,00 €");
      // a fee that a cell bears has no such button: « seat » stays
      assertThat(page.locator("main")).not().containsText("Retirer « seat »");
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_details_complete_what_the_law_asks_for(Look look) {
    try (Visitor visitor = opened(look, Texts.STARTED, "/fiche")) {
      Page page = visitor.page();
      assertThat(page.locator("main")).containsText("Le directeur de la publication manque");
      visitor.looks("fiche");
      field(page, "publication-director", "Claire Morel");
      field(page, "host.name", "Hébergeur fictif");
      field(page, "host.address", "1 rue Fictive, 75000 Paris");
      field(page, "host.phone", "01 99 00 12 34");
      field(page, "session0.id", "s1");
      field(page, "session0.from", "2027-01-11");
      field(page, "session0.to", "2027-03-26");
      field(page, "notice", "45");
      press(page, "Enregistrer");
      assertThat(page.locator("main")).not().containsText("Le directeur de la publication manque");
      assertThat(page.locator("main")).not().containsText("L’hébergeur manque");
      assertThat(page.locator("[name='session0.id']")).hasValue("s1");
      assertThat(page.locator("[name='notice']")).hasValue("45");
      // what the form does not show is still there
      follow(page, "Questions");
      assertThat(page.locator("main")).containsText("1 question juste, 1 question fausse");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_question_is_right_or_wrong_edited_and_withdrawn(Look look) {
    try (Visitor visitor = opened(look, Texts.STARTED, "/questions")) {
      Page page = visitor.page();
      assertThat(page.locator("main")).containsText("Répondu : non prévu");
      visitor.looks("questions");
      follow(page, "Une entreprise débriefe avec projection. Paie-t-elle ?");
      visitor.looks("question");
      page.locator("[name='verdict']").selectOption("silent");
      page.locator("[name='fee']").selectOption("");
      press(page, "Enregistrer");
      assertThat(page.locator("main")).containsText("2 questions justes, 0 question fausse");
      press(page, "Retirer la question : Un particulier suit le cours. Est-ce gratuit ?");
      assertThat(page.locator("main")).containsText("1 question juste");
    }
  }

  @ParameterizedTest
  @EnumSource(names = "WIDE_LIGHT")
  void without_a_question_five_are_suggested(Look look) {
    try (Visitor visitor = opened(look, Texts.EMPTY, "/questions")) {
      Page page = visitor.page();
      assertThat(page.locator("main .todo li")).hasCount(5);
      page.locator("main .todo a").first().click();
      org.assertj.core.api.Assertions.assertThat(
              page.locator("[name='ask']").inputValue().replaceAll("\\h", " "))
          .isEqualTo("Un particulier peut-il suivre le cours sur la plateforme ?");
      page.locator("[name='verdict']").selectOption("silent");
      press(page, "Enregistrer");
      assertThat(page.locator("main")).containsText("1 question juste");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_preset_shows_what_it_changes_before_it_writes(Look look) {
    try (Visitor visitor = opened(look, Texts.EMPTY, "/modeles")) {
      Page page = visitor.page();
      visitor.looks("modeles");
      follow(page, "L’école d’abord");
      assertThat(page.locator("tbody")).containsText("Inscription d’un groupe – Entreprise");
      visitor.looks("modele");
      press(page, "Appliquer ce modèle");
      assertThat(page.locator("#s-enrol-cohort--company")).hasValue("agreement");
      assertThat(page.locator("#s-enrol-cohort--school")).hasValue("free");
      // one step back puts everything as it was
      press(page, "Annuler (u)");
      assertThat(page.locator("#s-enrol-cohort--company")).hasValue("silent");
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_case_is_written_or_listed(Look look) {
    try (Visitor visitor = opened(look, Texts.EMPTY, "/silences")) {
      Page page = visitor.page();
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
          .hasText("48 cas sur 48 à écrire");
      visitor.looks("silences");
    }
    String whole = Texts.EMPTY.replace("grid: {}", wholeGrid());
    try (Visitor visitor = opened(look, whole, "/silences")) {
      assertThat(visitor.page().locator(".good")).hasText("✓ Tout est écrit. 48 cas sur 48.");
      visitor.looks("silences-aucun");
    }
  }

  /** Everybody may do each of the groups: no case of the usual view is silent. */
  private static String wholeGrid() {
    return "grid: { follow-up: { everyone: free }, certify: { everyone: free },"
        + " around-the-course: { everyone: free }, reuse: { everyone: agreement } }";
  }
}
