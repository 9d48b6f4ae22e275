package org.clausier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.desk.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a draft to what everybody reads: scenarios 6 to 10. */
class PublicationTest extends WebTest {

  private static final String PAID = "    organisation: { verdict: paid, fee: screening }\n";

  /** The projection rule written for companies, so that the draft contradicts itself no more. */
  private static String mended(String policy, String verdict) {
    return policy.replace(PAID, PAID + "    company: " + verdict + "\n");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  @ParameterizedTest
  @EnumSource
  void a_contradiction_keeps_a_draft_from_being_published(Look look) {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(account);
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      visitor.goes("/cours/" + course.slug() + "/publier").looks("publier-obstacle");
      assertThat(visitor.page().locator("#obstacles")).containsText("1 problème");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_red_question_asks_for_a_reason_and_silences_for_a_tick(Look look) {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(account);
    fixtures.draft(course, policy -> mended(policy, "free"));
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      Page page = visitor.page();
      visitor.goes("/cours/" + course.slug() + "/publier");
      visitor.expects("422");
      button(page, "Publier la version 4").click();
      assertThat(page).hasTitle(java.util.regex.Pattern.compile("^Erreur"));
      assertThat(page.locator(".errors")).isFocused();
      assertThat(page.locator(".errors li")).hasCount(3);
      visitor.looks("publier-erreurs");
      page.getByLabel("question témoin fausse").fill("La question sera récrite avec la version 5.");
      page.getByLabel("Ce qui change, et pourquoi").fill("La projection devient libre.");
      for (Locator silence : page.locator("input[name=silence]").all()) silence.check();
      page.getByLabel("Premier jour en vigueur").fill("2026-11-30");
      button(page, "Publier la version 4").click();
      assertThat(page.locator(".errors li")).hasCount(1);
      assertThat(page.locator(".errors")).containsText("préavis");
      assertThat(page.getByLabel("Ce qui change, et pourquoi"))
          .hasValue("La projection devient libre.");
      page.getByLabel("Premier jour en vigueur").fill("2027-01-01");
      button(page, "Publier la version 4").click();
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("La version 4 est publiée");
      visitor.looks("versions-producteur");
    }
  }

  @ParameterizedTest
  @EnumSource
  void three_views_of_two_versions(Look look) {
    Account account = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(account);
    fixtures.draft(course, policy -> mended(policy, "agreement"));
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      String compare = "/cours/" + course.slug() + "/versions/3..4";
      visitor.goes(compare).looks("comparer-cases");
      assertThat(visitor.page().locator("tbody")).containsText("90,00");
      assertThat(visitor.page().locator("tbody")).containsText("120,00");
      visitor.goes(compare + "?vue=texte").looks("comparer-texte");
      assertThat(visitor.page().locator("del").first()).isVisible();
      visitor.goes(compare + "?vue=effets").looks("comparer-effets");
      // the T3 report, worked out by hand: 26 × (120,00 − 90,00) = 780,00; 38 undecided uses
      assertThat(visitor.page().locator("main")).containsText("780,00");
      assertThat(visitor.page().locator("main")).containsText("38");
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_published_is_frozen_and_everybody_reads_it(Look look) {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(account);
    try (Visitor visitor = visitor(look)) {
      String home = "/c/" + course.slug();
      visitor.goes(home + "?pour=company").looks("cgu");
      assertThat(visitor.page().locator("table.plain")).containsText("90,00");
      visitor.goes(home + "/v/1").looks("cgu-remplacee");
      assertThat(visitor.page().locator("main")).containsText("Une autre version est en vigueur");
      visitor.goes(home + "/versions").looks("versions");
      visitor.silent();
    }
  }

  @Test
  void the_fingerprint_on_the_page_is_that_of_the_file() {
    Course course = fixtures.course(fixtures.person(Role.PRODUCER));
    try (Visitor visitor = visitor(Look.WIDE_LIGHT)) {
      visitor.goes("/c/" + course.slug() + "/v/3");
      String shown = visitor.page().locator("code.hash").first().textContent();
      APIResponse pdf = visitor.context().request().get("/c/" + course.slug() + "/v/3/cgu.pdf");
      assertThat(Digest.of(pdf.body())).isEqualTo(shown);
      assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }
  }

  @Test
  void a_permalink_keeps_its_words_when_a_version_follows() {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(account);
    fixtures.draft(course, policy -> mended(policy, "agreement"));
    try (Visitor visitor = visitor(Look.WIDE_LIGHT)) {
      var request = visitor.context().request();
      byte[] before = request.get("/c/" + course.slug() + "/v/3/cgu.pdf").body();
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      visitor.goes("/cours/" + course.slug() + "/publier");
      Page page = visitor.page();
      page.getByLabel("Ce qui change, et pourquoi")
          .fill("Les entreprises signent avant de projeter.");
      for (Locator silence : page.locator("input[name=silence]").all()) silence.check();
      page.getByLabel("Premier jour en vigueur").fill("2027-01-01");
      button(page, "Publier la version 4").click();
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("La version 4 est publiée");
      assertThat(request.get("/c/" + course.slug() + "/v/3/cgu.pdf").body()).isEqualTo(before);
      String feed = request.get("/c/" + course.slug() + "/versions.atom").text();
      assertThat(feed).contains("Les entreprises signent avant de projeter.").contains("/v/4");
    }
  }

  @Test
  void the_badge_and_the_data_are_not_sent_twice() {
    Course course = fixtures.course(fixtures.person(Role.PRODUCER));
    try (Visitor visitor = visitor(Look.WIDE_LIGHT)) {
      for (String file :
          new String[] {"/badge.svg", "/v/3/cgu.json", "/v/3/cgu.pdf", "/versions.atom", ""}) {
        String address = "/c/" + course.slug() + file;
        APIResponse first = visitor.context().request().get(address);
        assertThat(first.status()).describedAs(file).isEqualTo(200);
        String etag = first.headers().get("etag");
        assertThat(etag).describedAs(file).isNotNull();
        APIResponse again =
            visitor
                .context()
                .request()
                .get(address, RequestOptions.create().setHeader("If-None-Match", etag));
        assertThat(again.status()).describedAs(file).isEqualTo(304);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_recorded_review_lifts_the_mark(Look look) {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(account);
    try (Visitor visitor = visitor(look)) {
      visitor.goes("/c/" + course.slug() + "/v/3");
      assertThat(visitor.page().locator("main")).containsText("PROJET");
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      visitor.goes("/cours/" + course.slug() + "/versions/3/relecture").looks("relecture");
      Page page = visitor.page();
      page.getByLabel("Nom du juriste").fill("Maître Nadège Orvault");
      page.getByLabel("Barreau ou qualité").fill("avocate au barreau de Lille");
      page.getByLabel("Jour de la relecture").fill("2026-11-20");
      button(page, "Enregistrer la relecture").click();
      assertThat(page.locator("main")).containsText("Nadège Orvault");
      visitor.goes("/c/" + course.slug() + "/v/3");
      assertThat(page.locator("main")).not().containsText("PROJET");
      assertThat(page.locator("main")).containsText("Nadège Orvault");
    }
  }
}
