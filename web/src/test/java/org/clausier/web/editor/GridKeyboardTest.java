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

/** The grid by keyboard alone: one letter, one sentence of law, one silence less. */
class GridKeyboardTest extends WebTest {

  private static final String TALK = "Débriefing sans diffusion ni copie – Entreprise";

  private Visitor opened(Look look, Visitor visitor) {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.draft(account, Texts.STARTED);
    visitor.signsIn(account.email(), Fixtures.PASSWORD);
    return visitor.goes("/cours/" + course.slug() + "/regles?pour=company");
  }

  private static Locator cell(Page page, String name) {
    return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(name));
  }

  @ParameterizedTest
  @EnumSource
  void a_letter_writes_a_cell_and_u_takes_it_back(Look look) {
    try (Visitor visitor = opened(look, visitor(look))) {
      Page page = visitor.page();
      // worked out by hand: 6 + 2 + 1 + 6 answered of 48
      Locator silences =
          page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("33 cas sur 48"));
      assertThat(silences).isVisible();
      visitor.looks("regles");

      cell(page, TALK).focus();
      page.keyboard().press("l");
      assertThat(page.getByRole(AriaRole.STATUS))
          .containsText("Les entreprises peuvent organiser un débriefing interne");
      assertThat(cell(page, TALK)).isFocused();
      assertThat(cell(page, TALK)).hasValue("free");
      assertThat(
              page.getByRole(
                  AriaRole.HEADING, new Page.GetByRoleOptions().setName("32 cas sur 48")))
          .isVisible();
      assertThat(page.locator("#preview ins"))
          .containsText("Les entreprises peuvent organiser un débriefing interne");
      visitor.looks("regles-ecrite");

      page.keyboard().press("u");
      assertThat(cell(page, TALK)).hasValue("silent");
      assertThat(silences).isVisible();
      visitor.silent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_same_without_script(Look look) {
    try (Visitor visitor = opened(look, visitorWithoutScript(look))) {
      Page page = visitor.page();
      cell(page, TALK).selectOption("free");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer")).click();
      assertThat(page.getByRole(AriaRole.STATUS))
          .containsText("Les entreprises peuvent organiser un débriefing interne");
      assertThat(cell(page, TALK)).hasValue("free");
      assertThat(
              page.getByRole(
                  AriaRole.HEADING, new Page.GetByRoleOptions().setName("32 cas sur 48")))
          .isVisible();
      visitor.fits("regles-sans-script");

      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Annuler")).click();
      assertThat(cell(page, TALK)).hasValue("silent");
      visitor.silent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_paid_cell_without_a_fee_is_refused_and_says_where_to_choose_one(Look look) {
    try (Visitor visitor = opened(look, visitor(look))) {
      Page page = visitor.page();
      visitor.expects("422");
      cell(page, TALK).selectOption("paid");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("demande un tarif");
      assertThat(cell(page, TALK)).hasValue("silent");
      visitor.silent();
    }
  }

  @ParameterizedTest
  @EnumSource(names = "WIDE_LIGHT")
  void two_cells_changed_at_once_are_both_saved(Look look) {
    try (Visitor visitor = opened(look, visitor(look))) {
      Page page = visitor.page();
      page.evaluate(
          "for (const [id, v] of [['s-mandate-employees--school', 'forbidden'],"
              + " ['s-mandate-employees--individual', 'agreement']]) {"
              + " const s = document.getElementById(id); s.value = v;"
              + " s.dispatchEvent(new Event('change', {bubbles: true})); }");
      assertThat(
              page.getByRole(
                  AriaRole.HEADING, new Page.GetByRoleOptions().setName("31 cas sur 48")))
          .isVisible();
      page.reload();
      assertThat(page.locator("#s-mandate-employees--school")).hasValue("forbidden");
      assertThat(page.locator("#s-mandate-employees--individual")).hasValue("agreement");
      visitor.silent();
    }
  }
}
