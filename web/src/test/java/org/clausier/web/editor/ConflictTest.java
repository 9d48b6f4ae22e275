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

/** Two people edit a draft: whoever comes second sees both values and chooses. */
class ConflictTest extends WebTest {

  private static Locator cell(Visitor visitor) {
    return visitor.page().locator("#s-internal-debriefing-talk--company");
  }

  private static Locator button(Visitor visitor, String name) {
    return visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  @ParameterizedTest
  @EnumSource
  void the_second_sees_both_values_and_chooses(Look look) {
    Account first = fixtures.person(Role.PRODUCER);
    Account second = fixtures.person(first.producer(), Role.PRODUCER);
    Course course = fixtures.draft(first, Texts.STARTED);
    String page = "/cours/" + course.slug() + "/regles?pour=company";
    try (Visitor one = visitor(look);
        Visitor other = visitor(look)) {
      one.signsIn(first.email(), Fixtures.PASSWORD).goes(page);
      other.signsIn(second.email(), Fixtures.PASSWORD).goes(page);

      cell(one).selectOption("free");
      assertThat(one.page().getByRole(AriaRole.STATUS)).containsText("à titre gracieux");

      other.expects("412");
      cell(other).selectOption("forbidden");
      assertThat(other.page().getByText("Votre choix : Interdit")).isVisible();
      assertThat(other.page().getByText("Déjà enregistré par l’autre : Libre")).isVisible();
      other.looks("conflit");
      other.page().getByText("Votre choix : Interdit").click();
      button(other, "Enregistrer ces choix").click();
      other.page().waitForURL(url -> url.contains("/regles"));
      other.goes(page);
      assertThat(cell(other)).hasValue("forbidden");
    }
  }

  @ParameterizedTest
  @EnumSource(names = "WIDE_LIGHT")
  void the_other_value_may_stay(Look look) {
    Account first = fixtures.person(Role.PRODUCER);
    Course course = fixtures.draft(first, Texts.STARTED);
    String page = "/cours/" + course.slug() + "/regles?pour=company";
    try (Visitor one = visitorWithoutScript(look);
        Visitor other = visitorWithoutScript(look)) {
      one.signsIn(first.email(), Fixtures.PASSWORD).goes(page);
      other.signsIn(first.email(), Fixtures.PASSWORD).goes(page);
      cell(one).selectOption("free");
      button(one, "Enregistrer").click();
      other.expects("412");
      cell(other).selectOption("forbidden");
      button(other, "Enregistrer").click();
      other.page().getByText("Déjà enregistré par l’autre : Libre").click();
      button(other, "Enregistrer ces choix").click();
      assertThat(cell(other)).hasValue("free");
    }
  }
}
