package org.clausier.web.editor;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The producer's courses, from none to one being prepared. */
class CoursesTest extends WebTest {

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private static void follow(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }

  @ParameterizedTest
  @EnumSource
  void a_first_course_begins_with_a_choice_that_nobody_made_for_you(Look look) {
    Account account = fixtures.person(Role.PRODUCER);
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD).looks("cours-aucun");
      Page page = visitor.page();
      assertThat(page.locator("main")).containsText("qui suit votre cours ?");
      follow(page, "Nouveau cours");
      assertThat(page.locator("input[type=radio]:checked")).hasCount(0);
      String title = "Débuter en " + look.name().toLowerCase(java.util.Locale.ROOT);
      page.locator("[name='title']").fill(title);
      visitor.expects("422");
      press(page, "Créer le cours");
      assertThat(page.locator(".errors")).isFocused();
      assertThat(page.locator("[name='title']")).hasValue(title);
      visitor.looks("nouveau-cours");
      page.locator("[name='depart'][value='open-commons']").check();
      press(page, "Créer le cours");
      assertThat(page.locator("#s-follow-individually--company")).hasValue("free");
      visitor.goes("/cours");
      assertThat(page.locator("main")).containsText("version 1 en brouillon");
      visitor.looks("cours");
    }
  }

  @ParameterizedTest
  @EnumSource(names = "WIDE_LIGHT")
  void an_empty_grid_has_forty_eight_silences(Look look) {
    Account account = fixtures.person(Role.PRODUCER);
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD).goes("/cours/nouveau?depart=vide");
      Page page = visitor.page();
      page.locator("[name='title']").fill("L’œuvre vide");
      press(page, "Créer le cours");
      assertThat(page.locator("#silences")).hasText("48 cas sur 48 à écrire");
      org.assertj.core.api.Assertions.assertThat(page.url()).contains("/cours/l-oeuvre-vide/");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_draft_is_given_up_and_another_begins_from_the_version_in_force(Look look) {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(account);
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      visitor.goes("/cours/" + course.slug() + "/regles").looks("regles-demonstration");
      visitor.goes("/cours/" + course.slug() + "/regles?vue=toutes").looks("regles-toutes");
      Page page = visitor.page();
      follow(page, "Abandonner ce brouillon…");
      visitor.looks("brouillon-abandon");
      press(page, "Abandonner le brouillon");
      visitor.goes("/cours/" + course.slug() + "/regles").looks("brouillon");
      press(page, "Préparer la version 4");
      assertThat(page.locator(".trail")).containsText("version 4 (brouillon)");
      assertThat(
              page.getByRole(
                  AriaRole.LINK, new Page.GetByRoleOptions().setName("Comparer à la version 3")))
          .isVisible();
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_same_in_english(Look look) {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.draft(account, Texts.STARTED);
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      visitor.goes("/cours/" + course.slug() + "/regles?pour=company&langue=en");
      Page page = visitor.page();
      page.locator("#s-internal-debriefing-talk--company").focus();
      page.keyboard().press("o");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("Companies may");
      assertThat(page.locator("#s-internal-debriefing-talk--company")).hasValue("free");
      visitor.looks("rules");
    }
  }
}
