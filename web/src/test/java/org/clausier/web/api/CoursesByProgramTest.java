package org.clausier.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.clausier.web.Http;
import org.clausier.web.Multipart;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.ApiTokens;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.demand.Demands;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A course made, compared and reviewed by a program; what strangers ask and check of it. */
class CoursesByProgramTest extends WebTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired private ApiTokens tokens;
  @Autowired private Demands demands;

  private static JsonNode right(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(status);
    return answer.body().startsWith("{") ? JSON.readTree(answer.body()) : JSON.readTree("{}");
  }

  private String bearer(Account account) {
    return "Bearer "
        + tokens.make(account, "essai", Set.of(Role.PRODUCER), Duration.ofDays(1), null);
  }

  private HttpResponse<String> says(String method, String path, String json, String key) {
    String[] headers = {"Content-Type", "application/json", "Authorization", key};
    return new Http(base())
        .send(
            method,
            path,
            BodyPublishers.ofString(json),
            key.isEmpty() ? java.util.Arrays.copyOf(headers, 2) : headers);
  }

  private HttpResponse<String> gets(String path, String key) {
    return new Http(base()).get(path, "Authorization", key);
  }

  @Test
  void a_course_is_made_from_a_starting_point_and_its_draft_is_printed_and_checked() {
    Account account = fixtures.person(Role.PRODUCER);
    String key = bearer(account);
    String at = "/api/v1/producer";
    JsonNode presets = right(gets(at + "/presets", key), 200).get("presets");
    assertThat(presets.findValuesAsString("id")).contains("open-commons", "school-first");
    assertThat(gets(at + "/presets/open-commons", key).body()).startsWith("clausier: 1");
    assertThat(gets(at + "/presets/rien", key).statusCode()).isEqualTo(404);

    JsonNode wrong =
        right(says("POST", at + "/courses", "{\"id\": \"Non !\", \"start\": \"rien\"}", key), 422);
    assertThat(wrong.get("problems").findValuesAsString("id"))
        .containsExactly("course-title", "course-slug", "course-start");
    String title = "Écrire n° " + account.id();
    JsonNode made =
        right(
            says(
                "POST",
                at + "/courses",
                "{\"title\": \"" + title + "\", \"start\": \"open-commons\"}",
                key),
            201);
    String slug = "ecrire-n-" + account.id();
    assertThat(made.get("id").asString()).isEqualTo(slug);
    assertThat(
            right(
                    says(
                        "POST",
                        at + "/courses",
                        "{\"title\": \"x\", \"id\": \"" + slug + "\"}",
                        key),
                    422)
                .get("problems")
                .findValuesAsString("id"))
        .containsExactly("course-slug-taken");
    JsonNode own = right(gets(at + "/courses", key), 200).get("courses");
    assertThat(own).hasSize(1);
    assertThat(own.get(0).get("draft").asInt()).isEqualTo(1);
    assertThat(own.get(0).get("inForce").isNull()).isTrue();
    String of = "/api/v1/courses/" + slug;
    assertThat(gets(of + "/draft", key).body()).contains("policy: " + slug);
    assertThat(gets(of + "/draft/cgu", key).body()).startsWith("%PDF-");
    JsonNode checked = right(says("POST", of + "/draft/check", "", key), 200);
    assertThat(checked.has("publishable")).isTrue();
    String other = bearer(fixtures.person(Role.PRODUCER));
    assertThat(gets(of + "/draft/cgu", other).statusCode()).isEqualTo(404);
    assertThat(right(gets(at + "/courses", other), 200).get("courses")).isEmpty();
  }

  @Test
  void versions_are_compared_and_a_review_is_recorded_once() {
    Account account = fixtures.person(Role.PRODUCER);
    String key = bearer(account);
    Course course = fixtures.course(account);
    String of = "/api/v1/courses/" + course.slug();
    JsonNode changes = right(gets(of + "/versions/3/changes?since=2", key), 200);
    assertThat(changes.get("cells")).isNotEmpty();
    assertThat(changes.at("/effects/simulation").asBoolean()).isTrue();
    assertThat(right(gets(of + "/versions/4/changes?since=3", key), 200).has("cells"))
        .describedAs("the draft, under the number that it will have")
        .isTrue();
    assertThat(gets(of + "/versions/9/changes?since=3", key).statusCode()).isEqualTo(404);
    assertThat(gets(of + "/versions/3/changes?since=un", key).statusCode()).isEqualTo(404);
    assertThat(gets(of + "/versions/3/changes", key).statusCode()).isEqualTo(400);

    String review = of + "/versions/3/review";
    JsonNode refused = right(says("PUT", review, "{\"reviewed\": \"2026-11-23\"}", key), 422);
    assertThat(refused.get("problems").findValuesAsString("id"))
        .containsExactly("review-reviewer", "review-future");
    String said =
        "{\"reviewer\": \"Nadège Orvault\", \"bar\": \"Lille\", \"reviewed\": \"2026-11-20\"}";
    assertThat(right(says("PUT", review, said, key), 200).get("reviewed").asBoolean()).isTrue();
    assertThat(says("PUT", review, said, key).statusCode()).isEqualTo(404);

    JsonNode received = right(gets(of + "/audits/received", key), 200).get("reports");
    assertThat(received).isNotEmpty();
    JsonNode report = right(gets(received.get(0).get("href").asString(), key), 200);
    assertThat(report.has("findings")).isTrue();
    assertThat(gets(of + "/audits/received/rien.csv", key).statusCode()).isEqualTo(404);
  }

  @Test
  void a_question_is_put_where_the_terms_say_nothing_and_nowhere_else() {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(account);
    String at = "/api/v1/courses/" + course.slug() + "/demands";
    String silent = "{\"practice\": \"cpf-certification\", \"audience\": \"company\"%s}";
    JsonNode wrong =
        right(
            says(
                "POST",
                at,
                "{\"practice\": \"rien\", \"audience\": \"company\", \"question\": \"Je suis Mme"
                    + " Diallo\"}",
                ""),
            422);
    assertThat(wrong.get("problems").findValuesAsString("id"))
        .containsExactly("demand-name", "practice-unknown");
    assertThat(demands.of(course.id())).isEmpty();
    right(says("POST", at, silent.formatted(""), ""), 202);
    right(says("POST", at, silent.formatted(", \"question\": \"Et à l’étranger ?\""), ""), 202);
    assertThat(demands.of(course.id()).values()).containsExactly(1);
    assertThat(
            says(
                    "POST",
                    at,
                    "{\"practice\": \"follow-individually\", \"audience\": \"company\"}",
                    "")
                .statusCode())
        .isEqualTo(412);
  }

  /** As by the page: seven people look on three times, 350,00 € a session. */
  @Test
  void an_organisation_checks_itself_and_is_told_all_that_is_wrong() {
    String at = "/api/v1/courses/piloter-un-projet/self-checks";
    Http http = new Http(base());
    HttpResponse<String> checked =
        http.send(
            "POST",
            at,
            new Multipart()
                .text("audience", "company")
                .text("accepted", "2026-09-02")
                .text("people.internal-debriefing-screening", "7")
                .text("times.internal-debriefing-screening", "3")
                .body(),
            "Content-Type",
            Multipart.type(),
            "Accept-Language",
            "fr");
    assertThat(right(checked, 200).get("headline").toString()).contains("1\u202F050,00\u00A0€");
    JsonNode wrong =
        right(
            http.send(
                "POST",
                at,
                new Multipart()
                    .text("siret", "12")
                    .text("times.internal-debriefing-screening", "beaucoup")
                    .text("accepted", "hier")
                    .body(),
                "Content-Type",
                Multipart.type()),
            422);
    assertThat(
            wrong
                .get("problems")
                .valueStream()
                .map(p -> p.get("file").asString() + " " + p.get("id").asString()))
        .containsExactlyInAnyOrder(
            "accepted import-day",
            "siret import-siret",
            "audience check-audience",
            "times.internal-debriefing-screening check-number",
            "report check-nothing");
    String report = "Quand;Quoi\n04/09/2026;Causerie\n";
    Multipart house =
        new Multipart()
            .text("audience", "company")
            .file("report", "maison.csv", report.getBytes(StandardCharsets.UTF_8));
    assertThat(
            http.send("POST", at + "/mapping", house.body(), "Content-Type", Multipart.type())
                .body())
        .contains("Quoi");
    String sample = http.get(at + "/sample").body();
    Multipart given =
        new Multipart()
            .text("audience", "company")
            .file("report", "modele.csv", sample.getBytes(StandardCharsets.UTF_8));
    assertThat(
            right(http.send("POST", at, given.body(), "Content-Type", Multipart.type()), 200)
                .has("findings"))
        .isTrue();
    assertThat(
            http.send("POST", at, BodyPublishers.ofString("{}"), "Content-Type", "application/json")
                .statusCode())
        .isEqualTo(415);
    for (String page : List.of("/letter", "/employer-view")) {
      assertThat(
              http.get("/api/v1/courses/piloter-un-projet" + page, "Accept", "text/html")
                  .statusCode())
          .isEqualTo(200);
    }
    assertThat(http.get("/api/v1/courses/piloter-un-projet/letter?audience=martien").statusCode())
        .isEqualTo(422);
  }
}
