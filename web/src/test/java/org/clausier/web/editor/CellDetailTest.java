package org.clausier.web.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.clausier.web.Fixtures;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One cell in full: days, price, circumstances, and what a reader could not settle refused. */
class CellDetailTest extends WebTest {

  private Visitor opened(Look look, String cell) {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.draft(account, Texts.STARTED);
    return visitor(look)
        .signsIn(account.email(), Fixtures.PASSWORD)
        .goes("/cours/" + course.slug() + "/regles/" + cell);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void field(Page page, String name, String value) {
    page.locator("[name='" + name + "']").fill(value);
  }

  private static void choose(Page page, String name, String value) {
    page.locator("[name='" + name + "'][value='" + value + "']").check();
  }

  @ParameterizedTest
  @EnumSource
  void two_terms_that_share_days_are_refused_with_the_days_of_both(Look look) {
    try (Visitor visitor = opened(look, "internal-debriefing-screening/company")) {
      Page page = visitor.page();
      visitor.looks("regle-vide");
      choose(page, "t0.verdict", "free");
      field(page, "t0.to", "2027-03-31");
      button(page, "Ajouter une règle pour d’autres jours ou circonstances").click();
      choose(page, "t1.verdict", "paid");
      // the second began the day after the first ends; a mistake makes them share three months
      assertThat(page.locator("[name='t1.from']")).hasValue("2027-04-01");
      field(page, "t1.from", "2027-01-01");
      page.locator("[name='t1.fee']").selectOption("screening");
      visitor.expects("422");
      button(page, "Enregistrer").click();
      Locator errors = page.locator(".errors");
      assertThat(errors).isFocused();
      assertThat(errors).containsText("« Libre » jusqu’au 31 mars 2027");
      assertThat(errors).containsText("« Payant » à compter du 1er janvier 2027");
      visitor.looks("regle-chevauchement");

      field(page, "t1.from", "2027-04-01");
      button(page, "Enregistrer").click();
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("Jusqu’au 31 mars 2027");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("350,00 € HT par séance");
      assertThat(page.locator("#s-internal-debriefing-screening--company")).hasValue("depends");
    }
  }

  @ParameterizedTest
  @EnumSource(names = "WIDE_LIGHT")
  void a_new_fee_a_circumstance_and_a_condition(Look look) {
    try (Visitor visitor = opened(look, "internal-debriefing-screening/company")) {
      Page page = visitor.page();
      choose(page, "t0.verdict", "paid");
      page.locator("[name='t0.fee']").selectOption("+");
      field(page, "t0.fee.price", "1 200,50 €");
      page.locator("[name='t0.fee.unit']").selectOption("session");
      page.locator("summary").getByText("Circonstances").click();
      field(page, "t0.when.participants.max", "50");
      page.locator("summary").getByText("Conditions").click();
      choose(page, "t0.conditions", "prior-notice");
      field(page, "t0.conditions.prior-notice.days", "15");
      button(page, "Enregistrer").click();
      Locator said = page.getByRole(AriaRole.STATUS);
      assertThat(said).containsText("jusqu’à 50 participants");
      assertThat(said).containsText("1 200,50 € HT par séance");
      assertThat(said).containsText("prévenir le producteur au moins 15 jours à l’avance");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_vague_word_is_flagged_and_mended(Look look) {
    try (Visitor visitor = opened(look, "mandate-employees/company")) {
      Page page = visitor.page();
      String cell = page.url();
      visitor.goes(cell.substring(visitor.base().length(), cell.indexOf("/regles/") + 7));
      assertThat(page.locator("#panel")).containsText("Mot vague : « à terme »");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("choisir une date"))
          .first()
          .click();
      visitor.looks("regle-mot-vague");
      field(page, "t0.announced", "une contribution demandée");
      field(page, "t0.announced.from", "2027-09-01");
      field(page, "t0.announced.amount", "120");
      button(page, "Enregistrer").click();
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("1er septembre 2027");
      assertThat(page.locator("#panel")).not().containsText("Mots flous");
    }
  }

  @ParameterizedTest
  @EnumSource(names = "WIDE_LIGHT")
  void a_regime_fills_the_empty_cells_of_its_row_and_no_other(Look look) {
    try (Visitor visitor = opened(look, "rehost-outside-site/individual")) {
      Page page = visitor.page();
      button(page, "Vaut pour toute la colonne").click();
      // the column had one inherited cell and one of its own: they stay
      assertThat(page.locator("#s-follow-individually--individual")).hasValue("free");
      assertThat(page.locator("#s-enrol-cohort--individual")).hasValue("forbidden");
      assertThat(page.locator("#s-enrol-cohort--training-organisation")).hasValue("silent");
    }
  }

  @ParameterizedTest
  @EnumSource(names = "WIDE_LIGHT")
  void a_term_withdrawn_empties_the_cell(Look look) {
    try (Visitor visitor = opened(look, "rehost-outside-site/individual")) {
      Page page = visitor.page();
      button(page, "Retirer la règle 1").click();
      button(page, "Enregistrer").click();
      assertThat(page.locator("#s-rehost-outside-site--individual")).hasValue("silent");
    }
  }
}
