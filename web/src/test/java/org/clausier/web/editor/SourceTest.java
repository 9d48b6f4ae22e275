package org.clausier.web.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.clausier.web.Fixtures;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.course.Drafts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The text beside the grid: nothing of it is lost, whatever it holds. */
class SourceTest extends WebTest {

  @Autowired private Drafts drafts;

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  @ParameterizedTest
  @EnumSource
  void a_text_with_a_mistake_is_kept_and_says_where(Look look) {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.draft(account, Texts.STARTED);
    String at = "/cours/" + course.slug();
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD).goes(at + "/source");
      Page page = visitor.page();
      Locator text = page.locator("#text");
      String right = text.inputValue();
      String wrong = right.replace("rehost-outside-site", "rehost-outside-sit") + "# gardé\n";
      text.fill(wrong);
      press(page, "Enregistrer");
      assertThat(page.locator(".notice.bad"))
          .containsText("Vouliez-vous dire « rehost-outside-site » ?");
      visitor.looks("source");
      Assertions.assertThat(drafts.of(course.id()).orElseThrow().policy()).isEqualTo(wrong);
      // the page of the grid says what prevents it, and other pages lead there
      visitor.goes(at + "/tarifs");
      assertThat(page.locator("main")).containsText("ligne 15");
      visitor.looks("regles-texte");

      visitor.goes(at + "/source");
      text.fill(right);
      press(page, "Enregistrer");
      visitor.goes(at + "/regles");
      assertThat(page.locator("#s-rehost-outside-site--individual")).hasValue("forbidden");
      Assertions.assertThat(drafts.of(course.id()).orElseThrow().policy()).isEqualTo(right);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WIDE_LIGHT", "NARROW_DARK"})
  void two_texts_stand_side_by_side(Look look) {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.draft(account, Texts.STARTED);
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      visitor.goes("/cours/" + course.slug() + "/source");
      Page page = visitor.page();
      fixtures.draft(course, t -> t.replace("price: 350.00", "price: 400.00"));
      Locator text = page.locator("#text");
      text.fill(text.inputValue().replace("price: 90.00", "price: 80.00"));
      visitor.expects("412");
      press(page, "Enregistrer");
      Assertions.assertThat(text.inputValue()).contains("price: 80.00", "price: 350.00");
      Assertions.assertThat(page.locator("#theirs").inputValue())
          .contains("price: 90.00", "price: 400.00");
      visitor.looks("source-conflit");
    }
  }

  @ParameterizedTest
  @EnumSource(names = "WIDE_LIGHT")
  void a_file_downloaded_comes_back_as_it_was(Look look) {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.draft(account, Texts.STARTED);
    String before = drafts.of(course.id()).orElseThrow().policy();
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      visitor.goes("/cours/" + course.slug() + "/source");
      Page page = visitor.page();
      var file =
          page.waitForDownload(
              () ->
                  page.getByRole(
                          AriaRole.LINK,
                          new Page.GetByRoleOptions().setName("Télécharger le fichier"))
                      .click());
      Assertions.assertThat(file.suggestedFilename()).isEqualTo(course.slug() + "-v1.yaml");
      Assertions.assertThat(file.path()).hasContent(before);

      String marked = "\uFEFF" + before.replace("\n", "\r\n").replace("90.00", "95.00");
      page.locator("#fichier")
          .setInputFiles(
              new FilePayload(
                  "v1.yaml", "application/yaml", marked.getBytes(StandardCharsets.UTF_8)));
      press(page, "Remplacer par un fichier");
      page.waitForLoadState();
      Assertions.assertThat(drafts.of(course.id()).orElseThrow().policy())
          .isEqualTo(before.replace("90.00", "95.00"));
      visitor.expects("422");
      press(page, "Remplacer par un fichier");
      assertThat(page.locator(".errors")).hasCount(1);
    }
  }
}
