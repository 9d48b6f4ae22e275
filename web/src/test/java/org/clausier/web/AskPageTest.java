package org.clausier.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.clausier.policy.CellId;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Drafts;
import org.clausier.web.course.Versions;
import org.clausier.web.demand.Demands;
import org.clausier.web.desk.Today;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** « Puis-je… ? » in a browser. */
class AskPageTest extends WebTest {

  @Autowired private Courses courses;
  @Autowired private Versions versions;
  @Autowired private Drafts drafts;
  @Autowired private Demands demands;
  @Autowired private Today today;

  private Course published(Account account, String grid) {
    return new CoursesMade(courses, versions, today)
        .published(account, AskTest.HEAD + "grid:\n" + grid);
  }

  @ParameterizedTest
  @EnumSource
  void somebody_asks_and_then_asks_the_producer(Look look) {
    Course course =
        published(
            fixtures.person(Role.PRODUCER),
            "  enrol-cohort: { company: { verdict: paid, fee: seat } }\n"
                + "  internal-debriefing-screening: { company: [ { when: { certificate: none }, verdict:"
                + " paid, fee: seat }, { when: { certificate: employer-paid }, verdict: free } ] }\n"
                + "  rehost-outside-site: { company: agreement, individual: forbidden }\n");
    try (Visitor visitor = visitor(look)) {
      Page page = visitor.goes("/c/" + course.slug() + "/puis-je").looks("puis-je").page();
      ask(page, "company", "internal-debriefing-screening");
      assertThat(headline(page)).isEqualTo("Cela dépend.");
      visitor.looks("puis-je-depend");
      page.locator("#certificate").selectOption("employer-paid");
      answer(page);
      assertThat(headline(page)).startsWith("Oui, à titre gracieux");
      visitor.looks("puis-je-libre");
      ask(page, "individual", "rehost-outside-site");
      assertThat(headline(page)).isEqualTo("Non, ce n’est pas autorisé.");
      visitor.looks("puis-je-interdit");
      ask(page, "company", "rehost-outside-site");
      assertThat(page.locator("text=Demander une convention").getAttribute("href"))
          .isEqualTo(
              "/c/"
                  + course.slug()
                  + "/demande?beneficiaire=company&pratique=rehost-outside-site&from=2026-11-22"
                  + "&demander=oui");
      ask(page, "company", "enrol-cohort");
      assertThat(headline(page)).startsWith("Oui, à titre payant");
      visitor.looks("puis-je-payant");
      ask(page, "school", "enrol-cohort");
      assertThat(headline(page)).isEqualTo("Ce n’est pas prévu.");
      visitor.looks("puis-je-silence");
      page.getByText("Poser la question au producteur").click();
      visitor.looks("puis-je-question");
      page.locator("#question").fill("écrivez à awa@lycee.example");
      send(page);
      visitor.expects("422").looks("puis-je-question-refusee");
      page.locator("#question").fill("Deux classes de seconde.");
      send(page);
      assertThat(page.locator("h1").textContent()).isEqualTo("Votre question est transmise");
      visitor.looks("puis-je-merci");
    }
    assertThat(demands.of(course.id()))
        .containsExactly(Map.entry(new CellId("enrol-cohort", "school"), 1));
  }

  private static void ask(Page page, String audience, String practice) {
    page.locator("#beneficiaire").selectOption(audience);
    page.locator("#pratique").selectOption(practice);
    answer(page);
  }

  private static void answer(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Répondre")).click();
  }

  private static void send(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer la question"))
        .click();
  }

  private static String headline(Page page) {
    return page.locator("#reponse-titre")
        .textContent()
        .replace('\u00A0', ' ')
        .replace('\u202F', ' ');
  }

  /** Scenario 28: the other language, at the same place, with what was chosen. */
  @ParameterizedTest
  @EnumSource(names = {"WIDE_LIGHT", "NARROW_DARK"})
  void the_other_language_keeps_the_page_and_the_form(Look look) {
    Course course =
        published(
            fixtures.person(Role.PRODUCER),
            "  enrol-cohort: { company: { verdict: paid, fee: seat } }\n");
    try (Visitor visitor = visitor(look)) {
      Page page = visitor.goes("/c/" + course.slug() + "/puis-je").page();
      ask(page, "company", "enrol-cohort");
      page.locator(".tongue").click();
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
      assertThat(page.locator("#beneficiaire").inputValue()).isEqualTo("company");
      assertThat(page.locator("#pratique").inputValue()).isEqualTo("enrol-cohort");
      assertThat(headline(page)).startsWith("Yes");
      visitor.looks("puis-je-en");
      page.locator(".tongue").click();
      assertThat(headline(page)).startsWith("Oui");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WIDE_LIGHT", "NARROW_DARK"})
  void a_producer_makes_a_test_of_it(Look look) {
    Account account = fixtures.person(Role.PRODUCER);
    String grid = "  enrol-cohort: { company: { verdict: paid, fee: seat } }\n";
    Course course = published(account, grid);
    String draft =
        CoursesMade.renamed(AskTest.HEAD + "grid:\n" + grid, course.slug())
            .replaceFirst("version: 1", "version: 2")
            .replaceAll("(?m)^(published|effective): .*\n", "");
    drafts.start(course.id(), 2, 1, draft, account.id());
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      Page page = visitor.goes("/c/" + course.slug() + "/puis-je").page();
      ask(page, "company", "enrol-cohort");
      page.getByText("En faire un test du brouillon").click();
      visitor.looks("puis-je-test");
      assertThat(page.locator(".notice").textContent()).contains("est un test du brouillon");
    }
    assertThat(drafts.of(course.id()).orElseThrow().policy())
        .contains("Une entreprise peut-elle inscrire un groupe d’apprenants")
        .contains("verdict: paid");
  }

  @ParameterizedTest
  @EnumSource
  void the_first_page_asks_and_opens_the_doors(Look look) {
    try (Visitor visitor = visitor(look)) {
      Page page = visitor.goes("/").looks("accueil").page();
      page.locator("#cours").selectOption("piloter-un-projet");
      ask(page, "company", "internal-debriefing-talk");
      assertThat(page.url()).contains("/c/piloter-un-projet/puis-je?");
      assertThat(headline(page)).isEqualTo("Ce n’est pas prévu.");
      visitor.goes("/puis-je").looks("puis-je-cours");
    }
  }

  @Test
  void the_producer_sees_the_figures_of_the_grid() {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = published(account, "  follow-individually: { everyone: free }\n");
    try (Visitor visitor = visitor(Look.WIDE_LIGHT)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      Page page = visitor.goes("/").looks("accueil-producteur").page();
      // 8 rows of 6: one row is free for everybody, and a company may always mention… nothing else
      assertThat(page.locator(".card").first().textContent()).contains(course.title());
    }
  }
}
