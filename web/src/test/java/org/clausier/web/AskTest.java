package org.clausier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausier.answer.AnswerText;
import org.clausier.cgu.CguArticles;
import org.clausier.library.GridPlan;
import org.clausier.library.Library;
import org.clausier.policy.CellId;
import org.clausier.policy.PolicyReader;
import org.clausier.policy.Verdict;
import org.clausier.rules.ruling.DroolsRuleBook;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Versions;
import org.clausier.web.demand.Demands;
import org.clausier.web.desk.Today;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** « Puis-je… ? »: asked by anybody, answered as the engine answers. */
class AskTest extends WebTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final GridPlan USUAL = LIBRARY.grid("usual");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Pattern HEADLINE = Pattern.compile("<h2 id=\"reponse-titre\">([^<]*)</h2>");

  /** A policy whose grid follows. */
  static final String HEAD =
      """
      clausier: 1
      policy: essai
      version: 1
      published: 2026-01-02
      effective: 2026-02-02
      producer: { name: Atelier Lumen, country: FR, email: cours@atelier-lumen.example }
      course: { title: Piloter un projet, licence: all-rights-reserved }
      fees: { seat: { unit: active-learner, per: session, price: 90.00 } }
      """;

  @Autowired private Courses courses;
  @Autowired private Versions versions;
  @Autowired private Demands demands;
  @Autowired private Today today;

  private Course published(Account account, String grid) {
    return new CoursesMade(courses, versions, today).published(account, HEAD + "grid:\n" + grid);
  }

  /** Cell k has the régime k + turn: after five turns every cell had every régime. */
  private static String turned(int turn) {
    StringBuilder grid = new StringBuilder();
    int k = turn;
    for (String practice : USUAL.rows()) {
      grid.append("  ").append(practice).append(":\n");
      for (String audience : USUAL.columns()) {
        Verdict verdict = Verdict.values()[k++ % Verdict.values().length];
        grid.append("    ").append(audience).append(": { verdict: ").append(verdict.id());
        grid.append(verdict == Verdict.PAID ? ", fee: seat }\n" : " }\n");
      }
    }
    return grid.toString();
  }

  private static Rulings engine(Course course, String grid) {
    String text = CoursesMade.renamed(HEAD + "grid:\n" + grid, course.slug());
    var policy =
        PolicyReader.read(LIBRARY, "essai.yaml", text.getBytes(StandardCharsets.UTF_8))
            .match(
                f -> f.policy(),
                problems -> {
                  throw new AssertionError(problems.toString());
                });
    Dossier dossier =
        Dossier.of(List.of(policy), List.of())
            .match(
                d -> d,
                problems -> {
                  throw new AssertionError(problems.toString());
                });
    return new Rulings(LIBRARY, dossier, new DroolsRuleBook(), new CguArticles(LIBRARY));
  }

  /** Scenario 11. */
  @Test
  void every_cell_under_every_regime_is_answered_as_the_engine_answers() {
    Account account = fixtures.person(Role.PRODUCER);
    Http http = new Http(base());
    List<String> seen = new ArrayList<>();
    for (int turn = 0; turn < Verdict.values().length; turn++) {
      String grid = turned(turn);
      Course course = published(account, grid);
      Rulings engine = engine(course, grid);
      AnswerText words = new AnswerText(LIBRARY, Language.FR, engine.dossier());
      for (String practice : USUAL.rows()) {
        for (String audience : USUAL.columns()) {
          Use use = new Use(practice, audience, DAY, Map.of());
          var ruling = engine.ask(use);
          seen.add(ruling.answer());
          String page =
              http.get(
                      "/c/"
                          + course.slug()
                          + "/puis-je?beneficiaire="
                          + audience
                          + "&pratique="
                          + practice
                          + "&jour="
                          + DAY)
                  .body();
          Matcher headline = HEADLINE.matcher(page);
          assertThat(headline.find()).describedAs(practice + "/" + audience).isTrue();
          assertThat(HtmlUtils.htmlUnescape(headline.group(1)))
              .describedAs(practice + "/" + audience)
              .isEqualTo(words.of(use, ruling).headline());
        }
      }
    }
    assertThat(seen).hasSize(240).contains("free", "paid", "agreement", "silent", "forbidden");
  }

  @Test
  void a_silence_is_asked_once_a_day_by_the_same_person_and_counted() {
    Course course =
        published(fixtures.person(Role.PRODUCER), "  follow-individually: { everyone: free }\n");
    CellId cell = new CellId("enrol-cohort", "company");
    String form =
        "/c/"
            + course.slug()
            + "/puis-je/question?beneficiaire=company&pratique=enrol-cohort&jour=2026-11-22";
    Http http = new Http(base());
    for (int time = 0; time < 2; time++) {
      var thanked = http.post(form, Map.of("question", "Quarante salariés, en une fois."));
      assertThat(thanked.statusCode()).isEqualTo(302);
      assertThat(thanked.headers().firstValue("Location").orElseThrow()).contains("/puis-je/merci");
    }
    assertThat(demands.of(course.id())).containsExactly(Map.entry(cell, 1));
  }

  @Test
  void a_question_that_says_who_asks_is_sent_back_and_not_kept() {
    Course course =
        published(fixtures.person(Role.PRODUCER), "  follow-individually: { everyone: free }\n");
    String form =
        "/c/"
            + course.slug()
            + "/puis-je/question?beneficiaire=company&pratique=enrol-cohort&jour=2026-11-22";
    Http http = new Http(base());
    for (String telling :
        List.of(
            "Écrivez à drh@helios.example",
            "Madame Diallo voudrait savoir",
            "Appelez le 06 00 00 00 00",
            "Bonjour, je m’appelle Awa",
            "x".repeat(501))) {
      var back = http.post(form, Map.of("question", telling));
      assertThat(back.statusCode()).describedAs(telling).isEqualTo(422);
      assertThat(back.body()).contains("Erreur").contains(HtmlUtils.htmlEscape(telling, "UTF-8"));
    }
    assertThat(demands.of(course.id())).isEmpty();
  }

  @Test
  void what_cannot_be_understood_is_said_beside_its_field() {
    Course course =
        published(
            fixtures.person(Role.PRODUCER),
            "  enrol-cohort: { company: [ { when: { participants: { max: 50 } }, verdict: free },"
                + " { when: { participants: { min: 51 } }, verdict: forbidden } ] }\n");
    String path = "/c/" + course.slug() + "/puis-je";
    Http http = new Http(base());
    for (String wrong :
        List.of(
            "?beneficiaire=&pratique=",
            "?beneficiaire=company&pratique=inconnue",
            "?beneficiaire=martien&pratique=enrol-cohort",
            "?beneficiaire=company&pratique=follow-up",
            "?beneficiaire=company&pratique=enrol-cohort&jour=2026-02-31",
            "?beneficiaire=company&pratique=enrol-cohort&participants=beaucoup")) {
      var back = http.get(path + wrong);
      assertThat(back.statusCode()).describedAs(wrong).isEqualTo(422);
      assertThat(back.body()).describedAs(wrong).contains("class=\"errors\"", "-error\"");
    }
    assertThat(http.get(path).statusCode()).isEqualTo(200);
    assertThat(http.get("/c/nulle-part/puis-je").statusCode()).isEqualTo(404);
  }

  /** What no browser sends gets a page all the same, never a trace. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/c/piloter-un-projet/puis-je?pratique=%C3",
        "/c/piloter-un-projet/puis-je?beneficiaire=%00&pratique=%00",
        "/c/piloter-un-projet/puis-je?beneficiaire=company&pratique=enrol-cohort&participants=-1",
        "/c/piloter-un-projet/puis-je?beneficiaire=company&pratique=enrol-cohort&jour=99999999999",
        "/c/%2e%2e/puis-je",
      })
  void an_address_that_means_nothing_gets_a_page(String address) {
    HttpResponse<String> page = new Http(base()).get(address);
    assertThat(page.statusCode()).isBetween(400, 499);
    if (!address.contains("%2e")) assertThat(page.body()).contains("</html>", "<main");
    assertThat(page.body()).doesNotContain("Exception", "org.apache");
  }

  /** No client would send it; a scanner does. */
  @ParameterizedTest
  @ValueSource(strings = {"/puis-je?beneficiaire=%zz", "/nulle-part?langue=%zz"})
  void an_address_badly_written_gets_a_page(String address) throws IOException {
    URI base = URI.create(base());
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      String asked = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
      String page = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(page).startsWith("HTTP/1.1 4").contains("<main").doesNotContain("Exception");
    }
  }

  @Test
  void a_course_that_published_nothing_answers_nothing() {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = courses.add(account.producer(), CoursesMade.slug(), "Rien encore");
    assertThat(new Http(base()).get("/c/" + course.slug() + "/puis-je").statusCode())
        .isEqualTo(404);
  }

  /** What nobody said stays unsaid: only what the terms turn on is asked. */
  @Test
  void only_the_circumstances_that_matter_are_asked() {
    Course course =
        published(
            fixtures.person(Role.PRODUCER),
            "  internal-debriefing-screening: { company: [ { when: { certificate: none }, verdict: paid,"
                + " fee: seat }, { when: { certificate: employer-paid }, verdict: free } ] }\n");
    String page =
        new Http(base())
            .get(
                "/c/"
                    + course.slug()
                    + "/puis-je?beneficiaire=company&pratique=internal-debriefing-screening")
            .body();
    assertThat(page).contains("name=\"certificate\"").contains("Cela dépend");
    for (String other : LIBRARY.circumstances().keySet()) {
      if (!other.equals("certificate")) assertThat(page).doesNotContain("name=\"" + other + "\"");
    }
  }

  /** The link under an answer leads to the very sentence, and a written silence to its annex. */
  @Test
  void the_clause_has_an_address_for_ever() {
    Course course =
        published(
            fixtures.person(Role.PRODUCER),
            "  enrol-cohort: { company: { verdict: paid, fee: seat }, school: silent }\n");
    Http http = new Http(base());
    for (String audience : List.of("company", "school")) {
      String page =
          http.get(
                  "/c/" + course.slug() + "/puis-je?pratique=enrol-cohort&beneficiaire=" + audience)
              .body();
      Matcher link =
          Pattern.compile("href=\"(/c/" + course.slug() + "/v/1)#([^\"]+)\"").matcher(page);
      assertThat(link.find()).describedAs(audience).isTrue();
      assertThat(http.get(link.group(1)).body()).contains("id=\"" + link.group(2) + "\"");
    }
  }
}
