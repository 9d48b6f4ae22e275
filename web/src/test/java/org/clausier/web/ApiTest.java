package org.clausier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.clausier.answer.RulingJson;
import org.clausier.library.Library;
import org.clausier.policy.CellId;
import org.clausier.ruling.Use;
import org.clausier.web.account.Account;
import org.clausier.web.account.ApiTokens;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Drafts;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Versions;
import org.clausier.web.demand.Demand;
import org.clausier.web.demand.Demands;
import org.clausier.web.desk.Today;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The contract of the API: what programs may count on. */
class ApiTest extends WebTest {

  private static final String V1 = "/api/v1/courses";
  private static final BodyPublisher NOTHING = BodyPublishers.noBody();
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String POLICY =
      """
      clausier: 1
      policy: essai
      version: 1
      published: 2026-01-02
      effective: 2026-02-02
      producer:
        { name: Atelier Lumen, legal-form: SAS, country: FR, address: "4 quai des Jalons, 59000 Lille",
          phone: "+33199002101", email: cours@atelier-lumen.example, publication-director: Maëlle Tarquin,
          host: { name: Rivage, address: "9 rue du Phare, 29200 Brest", phone: "+33199002102" } }
      course: { title: Piloter un projet, licence: all-rights-reserved }
      grid:
        enrol-cohort: { company: { verdict: paid, fee: seat } }
        internal-debriefing-screening:
          company:
            - { when: { certificate: none }, verdict: paid, fee: seat }
            - { when: { certificate: employer-paid }, verdict: free }
      fees: { seat: { unit: active-learner, per: session, price: 90.00 } }
      """;

  @Autowired private Courses courses;
  @Autowired private Versions versions;
  @Autowired private Drafts drafts;
  @Autowired private Demands demands;
  @Autowired private Shelf shelf;
  @Autowired private Today today;
  @Autowired private ApiTokens tokens;

  private Http http() {
    return new Http(base());
  }

  private Course published(Account account) {
    return new CoursesMade(courses, versions, today).published(account, POLICY);
  }

  private String key(Account account, Role... roles) {
    return "Bearer " + tokens.make(account, "essai", Set.of(roles), Duration.ofDays(1), null);
  }

  private static String draftText(Course course, int number) {
    return CoursesMade.renamed(POLICY, course.slug())
        .replaceFirst("version: 1", "version: " + number)
        .replaceAll("(?m)^(published|effective): .*\n", "");
  }

  private static JsonNode problem(HttpResponse<String> refused, int status, String kind) {
    assertThat(refused.statusCode()).describedAs(refused.body()).isEqualTo(status);
    assertThat(refused.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode json = JSON.readTree(refused.body());
    assertThat(json.get("type").asString()).isEqualTo("/docs/api#" + kind);
    assertThat(json.get("status").asInt()).isEqualTo(status);
    assertThat(json.get("title").asString()).isNotBlank();
    assertThat(json.get("detail").asString()).isNotBlank();
    return json;
  }

  private static String etag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  /** Scenario 10, the part of the API: what somebody already has is not sent again. */
  @Test
  void whatever_is_published_bears_an_etag_and_is_not_sent_twice() {
    Course course = published(fixtures.person(Role.PRODUCER));
    String of = V1 + "/" + course.slug();
    for (String path :
        new String[] {
          V1,
          of,
          of + "/versions",
          of + "/versions/1",
          of + "/versions/1/cgu",
          of + "/rulings?practice=enrol-cohort&audience=company"
        }) {
      HttpResponse<String> first = http().get(path);
      assertThat(first.statusCode()).describedAs(path).isEqualTo(200);
      HttpResponse<String> again = http().get(path, "If-None-Match", etag(first));
      assertThat(again.statusCode()).describedAs(path).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(http().get(path, "If-None-Match", "\"autre\"").statusCode()).isEqualTo(200);
      assertThat(first.headers().firstValue("Set-Cookie")).describedAs(path).isEmpty();
    }
  }

  @Test
  void the_policy_is_the_published_file_to_the_byte_or_json() {
    Course course = published(fixtures.person(Role.PRODUCER));
    String path = V1 + "/" + course.slug() + "/versions/1";
    HttpResponse<String> yaml = http().get(path, "Accept", "application/yaml");
    assertThat(yaml.body()).isEqualTo(CoursesMade.renamed(POLICY, course.slug()));
    assertThat(yaml.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/yaml");
    JsonNode json = JSON.readTree(http().get(path).body());
    assertThat(json.get("policy").asString()).isEqualTo(course.slug());
    assertThat(json.at("/grid/enrol-cohort/company/fee").asString()).isEqualTo("seat");
    problem(http().get(path, "Accept", "image/png"), 406, "not-acceptable");
  }

  @Test
  void the_terms_are_those_of_the_public_files() {
    String of = V1 + "/piloter-un-projet/versions/3/cgu";
    assertThat(http().get(of, "Accept", "application/json").body())
        .isEqualTo(http().get("/c/piloter-un-projet/v/3/cgu.json").body());
    assertThat(http().get(of, "Accept", "application/pdf").body()).startsWith("%PDF-");
    assertThat(http().get(of + "?language=en", "Accept", "text/html").body())
        .contains("lang=\"en")
        .contains("Piloter un projet");
  }

  @Test
  void a_ruling_is_the_line_of_the_command() {
    Course course = published(fixtures.person(Role.PRODUCER));
    Use use =
        new Use(
            "internal-debriefing-screening",
            "company",
            LocalDate.of(2026, 11, 22),
            Map.of("certificate", "none"));
    byte[] line = new RulingJson(Library.builtIn()).bytes(shelf.of(course).rulings().ask(use));
    HttpResponse<String> answer =
        http()
            .get(
                V1
                    + "/"
                    + course.slug()
                    + "/rulings?practice=internal-debriefing-screening&audience=company"
                    + "&certificate=none&day=2026-11-22");
    assertThat(answer.body()).isEqualTo(new String(line, StandardCharsets.UTF_8) + "\n");
    assertThat(answer.body()).contains("\"verdict\":\"paid\"");
  }

  @Test
  void a_question_that_means_nothing_is_refused_with_every_problem() {
    Course course = published(fixtures.person(Role.PRODUCER));
    JsonNode refused =
        problem(
            http()
                .get(
                    V1
                        + "/"
                        + course.slug()
                        + "/rulings?practice=enrol-cohor&audience=martian&humeur=bonne"),
            422,
            "with-problems");
    assertThat(refused.get("problems").findValuesAsString("id"))
        .containsExactlyInAnyOrder("practice-unknown", "audience-unknown", "circumstance-unknown");
    assertThat(refused.get("problems").get(0).get("remedy").asString()).isNotBlank();
    assertThat(refused.toString()).contains("enrol-cohort");
    problem(http().get(V1 + "/" + course.slug() + "/rulings"), 422, "with-problems");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv | practice,audience,certificate;day | not-a-header",
        "text/plain | practice,audience | wrong-type",
      })
  void many_uses_that_cannot_be_read_are_refused_whole(String type, String body, String why) {
    Course course = published(fixtures.person(Role.PRODUCER));
    HttpResponse<String> refused =
        http()
            .send(
                "POST",
                V1 + "/" + course.slug() + "/rulings",
                BodyPublishers.ofString(body),
                "Content-Type",
                type);
    if (why.equals("wrong-type")) problem(refused, 415, "wrong-type");
    else problem(refused, 422, "with-problems");
  }

  @Test
  void many_uses_are_answered_in_order_a_bad_row_in_its_place() {
    Course course = published(fixtures.person(Role.PRODUCER));
    String path = V1 + "/" + course.slug() + "/rulings";
    String csv =
        "practice,audience,certificate\n"
            + "enrol-cohort,company,\n"
            + "enrol-cohort,martian,\n"
            + "internal-debriefing-screening,company,employer-paid\n";
    String ndjson =
        "{\"practice\":\"enrol-cohort\",\"audience\":\"company\"}\n"
            + "{\"practice\":\"enrol-cohort\",\"audience\":\"martian\"}\n"
            + "{\"practice\":\"internal-debriefing-screening\",\"audience\":\"company\","
            + "\"certificate\":\"employer-paid\",\"day\":null}\n";
    String first = null;
    for (String[] form : new String[][] {{"text/csv", csv}, {"application/x-ndjson", ndjson}}) {
      HttpResponse<String> answer =
          http().send("POST", path, BodyPublishers.ofString(form[1]), "Content-Type", form[0]);
      assertThat(answer.statusCode()).isEqualTo(200);
      String[] lines = answer.body().split("\n");
      assertThat(lines).hasSize(3);
      assertThat(lines[0]).contains("\"verdict\":\"paid\"");
      assertThat(lines[1]).contains("\"problem\"", "audience-unknown");
      assertThat(lines[2]).contains("\"verdict\":\"free\"");
      if (first == null) first = lines[0] + lines[2];
      else assertThat(lines[0] + lines[2]).isEqualTo(first);
    }
    String broken = "[1]\n{\"practice\":{}}\n{\"practice\":\"enrol-cohort\"}\nnon\n";
    HttpResponse<String> answer =
        http()
            .send(
                "POST",
                path,
                BodyPublishers.ofString(broken),
                "Content-Type",
                "application/x-ndjson");
    assertThat(answer.body().split("\n")).hasSize(4).allMatch(l -> l.startsWith("{\"problem\""));
  }

  @Test
  void the_courses_come_page_by_page_each_once() {
    Account account = fixtures.person(Role.PRODUCER);
    for (int i = 0; i < 3; i++) published(account);
    String path = V1 + "?limit=2";
    Set<String> seen = new java.util.LinkedHashSet<>();
    int pages = 0;
    while (path != null) {
      HttpResponse<String> page = http().get(path);
      JsonNode json = JSON.readTree(page.body());
      assertThat(json.get("courses").size()).isBetween(1, 2);
      json.get("courses").forEach(c -> assertThat(seen.add(c.get("id").asString())).isTrue());
      String link = page.headers().firstValue("Link").orElse("");
      path = link.isEmpty() ? null : link.replaceAll("^<([^>]+)>; rel=\"next\"$", "$1");
      pages++;
    }
    assertThat(pages).isEqualTo((seen.size() + 1) / 2);
    assertThat(seen).contains("piloter-un-projet");
  }

  @Test
  void a_draft_is_replaced_by_whoever_saw_it_and_by_nobody_else() {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = published(account);
    String path = V1 + "/" + course.slug() + "/draft";
    String key = key(account, Role.PRODUCER);
    String text = draftText(course, 2);
    problem(http().get(path, "Authorization", key), 404, "not-found");
    HttpResponse<String> made = put(path, key, text, "If-None-Match", "*");
    assertThat(made.statusCode()).describedAs(made.body()).isEqualTo(201);
    problem(put(path, key, text, "If-None-Match", "*"), 412, "changed-meanwhile");

    HttpResponse<String> read = http().get(path, "Authorization", key);
    assertThat(read.body()).isEqualTo(text);
    assertThat(etag(read)).isEqualTo(etag(made));

    String other = text.replace("90.00", "120.00");
    problem(put(path, key, other), 428, "revision-needed");
    problem(put(path, key, other, "If-Match", "\"999\""), 412, "changed-meanwhile");
    HttpResponse<String> saved = put(path, key, other, "If-Match", etag(read));
    assertThat(saved.statusCode()).isEqualTo(204);
    assertThat(etag(saved)).isNotEqualTo(etag(read));
    HttpResponse<String> late = put(path, key, text, "If-Match", etag(read));
    problem(late, 412, "changed-meanwhile");
    assertThat(etag(late)).isEqualTo(etag(saved));
    assertThat(drafts.of(course.id()).orElseThrow().policy()).isEqualTo(other);

    problem(http().send("DELETE", path, NOTHING, "Authorization", key), 428, "revision-needed");
    assertThat(
            http()
                .send("DELETE", path, NOTHING, "Authorization", key, "If-Match", etag(saved))
                .statusCode())
        .isEqualTo(204);
    assertThat(drafts.of(course.id())).isEmpty();
  }

  private HttpResponse<String> put(String path, String key, String text, String... headers) {
    String[] all = new String[headers.length + 4];
    System.arraycopy(headers, 0, all, 4, headers.length);
    all[0] = "Authorization";
    all[1] = key;
    all[2] = "Content-Type";
    all[3] = "application/yaml";
    return http().send("PUT", path, BodyPublishers.ofString(text), all);
  }

  @Test
  void a_text_with_problems_is_refused_with_each_line_and_remedy() {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = published(account);
    String key = key(account, Role.PRODUCER);
    String path = V1 + "/" + course.slug() + "/draft";
    String wrong =
        draftText(course, 2)
            .replace("enrol-cohort", "enrol-cohor")
            .replace("verdict: free", "verdict: fre");
    JsonNode refused = problem(put(path, key, wrong, "If-None-Match", "*"), 422, "with-problems");
    assertThat(refused.get("problems").size()).isEqualTo(2);
    refused
        .get("problems")
        .forEach(
            p -> {
              assertThat(p.get("line").asInt()).isPositive();
              assertThat(p.get("file").asString()).isEqualTo(course.slug() + "-v2.yaml");
              assertThat(p.get("sentence").asString()).isNotBlank();
              assertThat(p.get("remedy").asString()).isNotBlank();
            });
    JsonNode mistaken =
        problem(
            put(
                path,
                key,
                draftText(course, 7).replace(course.slug(), "autre"),
                "If-None-Match",
                "*"),
            422,
            "with-problems");
    assertThat(mistaken.get("problems").findValuesAsString("id"))
        .containsExactly("draft-other-policy", "draft-other-version");
    assertThat(drafts.of(course.id())).isEmpty();
  }

  @Test
  void a_draft_is_read_by_the_analyser_without_being_saved() {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = published(account);
    String key = key(account, Role.AUDITOR, Role.PRODUCER);
    HttpResponse<String> checked =
        http()
            .send(
                "POST",
                V1 + "/" + course.slug() + "/draft/check",
                BodyPublishers.ofString(
                    draftText(course, 2).replace("verdict: free", "verdict: fre")),
                "Authorization",
                key,
                "Content-Type",
                "application/yaml");
    JsonNode json = JSON.readTree(checked.body());
    assertThat(checked.statusCode()).isEqualTo(200);
    assertThat(json.get("publishable").asBoolean()).isFalse();
    assertThat(json.get("problems").size()).isEqualTo(1);
    assertThat(drafts.of(course.id())).isEmpty();
  }

  @Test
  void publishing_wants_every_silence_confirmed_and_makes_a_version() {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = courses.add(account.producer(), CoursesMade.slug(), "Essai");
    String grid =
        org.clausier.library.Library.builtIn().grid("usual").rows().stream()
            .map(r -> "  " + r + ": { everyone: free }\n")
            .reduce("grid:\n", String::concat);
    String text =
        draftText(course, 1)
            .replaceFirst(
                "(?s)grid:.*fees:[^\n]*\n", java.util.regex.Matcher.quoteReplacement(grid));
    String key = key(account, Role.PRODUCER);
    String of = V1 + "/" + course.slug();
    HttpResponse<String> made = put(of + "/draft", key, text, "If-None-Match", "*");
    assertThat(made.statusCode()).describedAs(made.body()).isEqualTo(201);
    problem(publish(of, key, "{}", etag(made)), 422, "with-problems");
    HttpResponse<String> published =
        publish(
            of,
            key,
            "{\"effective\": \"2027-03-01\", \"reason\": \"premières conditions\"}",
            etag(made));
    assertThat(published.statusCode()).describedAs(published.body()).isEqualTo(201);
    assertThat(JSON.readTree(published.body()).get("version").asInt()).isEqualTo(1);
    assertThat(http().get(published.headers().firstValue("Location").orElseThrow()).statusCode())
        .isEqualTo(200);
    assertThat(drafts.of(course.id())).isEmpty();
  }

  private HttpResponse<String> publish(String of, String key, String wish, String etag) {
    return http()
        .send(
            "POST",
            of + "/publish",
            BodyPublishers.ofString(wish),
            "Authorization",
            key,
            "Content-Type",
            "application/json",
            "If-Match",
            etag);
  }

  @Test
  void demands_are_told_to_their_producer() {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = published(account);
    for (int asker = 0; asker < 3; asker++) {
      CellId cell =
          asker < 2
              ? new CellId("irl-meetup", "school")
              : new CellId("cpf-certification", "company");
      demands.add(
          new Demand(
              course.id(),
              cell.practice(),
              cell.audience(),
              "",
              "",
              "a".repeat(63) + asker,
              today.day()));
    }
    JsonNode json =
        JSON.readTree(
            http()
                .get(
                    V1 + "/" + course.slug() + "/demands",
                    "Authorization",
                    key(account, Role.AUDITOR, Role.PRODUCER))
                .body());
    assertThat(json.toString())
        .isEqualTo(
            "{\"demands\":[{\"practice\":\"irl-meetup\",\"audience\":\"school\",\"times\":2},"
                + "{\"practice\":\"cpf-certification\",\"audience\":\"company\",\"times\":1}]}");
  }

  @Test
  void a_key_opens_what_its_roles_open_and_nothing_of_others() {
    Account account = fixtures.person(Role.PRODUCER, Role.AUDITOR);
    Course course = published(account);
    drafts.start(course.id(), 2, 1, draftText(course, 2), account.id());
    String path = V1 + "/" + course.slug() + "/draft";
    HttpResponse<String> nobody = http().get(path);
    problem(nobody, 401, "token-needed");
    assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    problem(http().get(path, "Authorization", "Bearer clausier_faux"), 401, "token-needed");
    problem(http().get(path, "Authorization", "Basic YTpi"), 401, "token-needed");
    problem(http().get(V1, "Authorization", "Bearer clausier_faux"), 401, "token-needed");
    assertThat(http().get(path, "Authorization", key(account, Role.AUDITOR)).statusCode())
        .isEqualTo(200);
    problem(
        put(path, key(account, Role.AUDITOR), draftText(course, 2), "If-Match", "*"),
        403,
        "not-allowed");
    Account stranger = fixtures.person(Role.PRODUCER);
    problem(http().get(path, "Authorization", key(stranger, Role.PRODUCER)), 404, "not-found");
    problem(http().get(V1 + "/nulle-part"), 404, "not-found");
    problem(http().get("/api/v1/nulle-part"), 404, "not-found");
    problem(http().get(V1 + "/" + course.slug() + "/versions/9"), 404, "not-found");
    problem(http().get(V1 + "/" + course.slug() + "/versions/un"), 404, "not-found");
    problem(http().get(V1 + "?limit=beaucoup"), 400, "not-understood");
  }

  /** A session of a browser opens nothing here: no cookie, no forged request. */
  @Test
  void a_session_is_no_key() {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = published(account);
    drafts.start(course.id(), 2, 1, draftText(course, 2), account.id());
    Http http = http();
    http.post("/connexion", Map.of("email", account.email(), "password", Fixtures.PASSWORD));
    assertThat(http.get("/cours").statusCode()).isEqualTo(200);
    problem(http.get(V1 + "/" + course.slug() + "/draft"), 401, "token-needed");
  }

  @ParameterizedTest
  @EnumSource
  void the_page_tells_it_all(Look look) {
    try (Visitor visitor = visitor(look)) {
      visitor.goes("/docs/api").looks("api");
      if (look == Look.WIDE_LIGHT) visitor.goes("/docs/api?langue=en").looks("api-en");
    }
  }
}
