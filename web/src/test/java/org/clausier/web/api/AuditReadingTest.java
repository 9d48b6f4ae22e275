package org.clausier.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.clausier.web.Client;
import org.clausier.web.Fixtures;
import org.clausier.web.Http;
import org.clausier.web.Multipart;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.ApiTokens;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The five screens of the import and what follows, by a program: looked at before it is read, said
 * otherwise, read, concluded, tolerated, answered; and what it is told is what the pages show.
 */
@SuppressWarnings("NullAway.Init")
class AuditReadingTest extends WebTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Two screenings, 350,00 € each, in the words of a house; and who looked on. */
  private static final String REPORT =
      """
      Quand;Quoi;Combien;Participant
      05/10/2026;Projo;1;Aline Mercadier
      12/10/2026;Projo;1;Bastien Orsel
      """;

  private static final String FACTS =
      """
      clausier: 1
      facts: helios
      organisation: { name: Groupe Hélios, audience: company, country: FR, public: false, headcount: 240 }
      acceptances: [ { policy: %s, version: 3, day: 2026-09-02, by: "directrice de la formation" } ]
      """;

  private static final String MAPPING =
      """
      clausier: 1
      mapping: maison
      columns: { Quand: date, Quoi: practice, Combien: count, Participant: ignore }
      values: { practice: { Projo: internal-debriefing-screening } }
      """;

  @Autowired private ApiTokens tokens;

  private Account account;
  private Course course;
  private String bearer;
  private Http http;

  @BeforeEach
  void somebody() {
    account = fixtures.person(Role.AUDITOR);
    course = fixtures.course(account);
    bearer =
        "Bearer " + tokens.make(account, "essai", Set.of(Role.AUDITOR), Duration.ofDays(1), null);
    http = new Http(base());
  }

  private JsonNode right(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  private JsonNode reads(String path) {
    return right(http.get(path, "Authorization", bearer), 200);
  }

  private HttpResponse<String> says(String method, String path, String body) {
    return http.send(
        method,
        path,
        BodyPublishers.ofString(body),
        "Authorization",
        bearer,
        "Content-Type",
        body.startsWith("{") ? "application/json" : "application/yaml");
  }

  private JsonNode begins(Multipart form) {
    return right(
        http.send(
            "POST",
            "/api/v1/audits",
            form.text("course", course.slug()).body(),
            "Authorization",
            bearer,
            "Content-Type",
            Multipart.type()),
        202);
  }

  private Multipart form() {
    return new Multipart()
        .text("read", "false")
        .file(
            "facts", "faits.yaml", FACTS.formatted(course.slug()).getBytes(StandardCharsets.UTF_8))
        .file("report", "maison.csv", REPORT.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode over(String at) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      JsonNode told = reads(at);
      if (!List.of("queued", "reading").contains(told.get("state").asString())) return told;
      Thread.sleep(50);
    }
    throw new AssertionError(at);
  }

  private static JsonNode column(JsonNode seen, String name) {
    return seen.at("/tables/0/columns")
        .valueStream()
        .filter(c -> c.path("name").asString("").equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(seen.toPrettyString()));
  }

  @Test
  void a_report_is_looked_at_said_otherwise_and_read_only_then() throws Exception {
    JsonNode begun = begins(form());
    assertThat(begun.get("state").asString()).isEqualTo("importing");
    String at = begun.get("href").asString();
    HttpResponse<String> looked = http.get(at + "/reading", "Authorization", bearer);
    JsonNode seen = right(looked, 200);
    assertThat(seen.get("clear").asBoolean()).isFalse();
    assertThat(seen.get("lines")).hasSize(3);
    assertThat(looked.body()).doesNotContain("Mercadier", "Orsel", "Aline");
    assertThat(seen.get("fields").findValuesAsString("id")).contains("date", "practice", "learner");
    assertThat(says("PUT", at + "/reading?read=false&separator=pipe", "").statusCode())
        .isEqualTo(422);

    JsonNode wrong = right(says("PUT", at + "/reading?read=false&separator=comma", ""), 202);
    assertThat(wrong.get("state").asString()).isEqualTo("importing");
    assertThat(reads(at + "/reading").at("/chosen/separator").asString()).isEqualTo("comma");

    String undecided = MAPPING.replaceFirst("values: .*\n", "");
    right(says("PUT", at + "/reading?read=false&separator=semicolon", undecided), 202);
    JsonNode half = reads(at + "/reading");
    assertThat(half.get("clear").asBoolean()).isFalse();
    JsonNode value = column(half, "Quoi").at("/values/0");
    assertThat(value.get("value").asString()).isEqualTo("Projo");
    assertThat(value.get("rows").asInt()).isEqualTo(2);
    assertThat(value.has("means")).isFalse();
    assertThat(column(half, "Quoi").get("choices").findValuesAsString("id"))
        .contains("internal-debriefing-screening");

    right(says("PUT", at + "/reading?read=false", MAPPING), 202);
    JsonNode whole = reads(at + "/reading");
    assertThat(whole.get("clear").asBoolean()).isTrue();
    assertThat(whole.get("mapping").asString()).isEqualTo(MAPPING);
    assertThat(reads(at).get("state").asString()).isEqualTo("importing");
    right(http.send("POST", at + "/resume", BodyPublishers.noBody(), "Authorization", bearer), 202);
    JsonNode read = over(at);
    assertThat(read.get("state").asString()).isEqualTo("read");
    assertThat(read.get("rows").get("accepted").asInt()).isEqualTo(2);
    right(says("POST", at + "/conclusion", ""), 200);
    assertThat(http.get(at + "/reading", "Authorization", bearer).statusCode())
        .describedAs("its files are gone")
        .isEqualTo(412);

    // another's does not exist
    Account other = fixtures.person(Role.AUDITOR);
    String theirs =
        "Bearer " + tokens.make(other, "essai", Set.of(Role.AUDITOR), Duration.ofDays(1), null);
    assertThat(http.get(at + "/reading", "Authorization", theirs).statusCode()).isEqualTo(404);
  }

  /** Two screenings at 350,00 €: 700,00 €, on the page and in each file, before and after. */
  @Test
  void from_the_upload_to_the_answer_of_the_organisation_as_the_pages_show_it() throws Exception {
    String at = begins(form()).get("href").asString();
    right(says("PUT", at + "/reading", MAPPING), 202);
    JsonNode read = over(at);
    if (read.get("state").asString().equals("read")) {
      right(says("POST", at + "/conclusion", ""), 200);
    }
    JsonNode all = reads(at + "/findings");
    String finding =
        all.get("findings")
            .valueStream()
            .filter(f -> f.path("net").asString("").equals("700.00"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(all.toPrettyString()))
            .get("id")
            .asString();
    String one = at + "/findings/" + finding;
    same(at, all);
    right(
        says("POST", one + "/tolerance", "{\"reason\": \"un oubli\", \"to\": \"2027-03-31\"}"),
        200);
    assertThat(reads(one).get("state").asString()).isEqualTo("tolerated");
    right(
        http.send("DELETE", one + "/tolerance", BodyPublishers.noBody(), "Authorization", bearer),
        200);

    String link =
        right(says("POST", at + "/hearing", "{\"until\": \"2026-12-15\"}"), 201)
            .get("link")
            .asString();
    String reply = "/api/v1/replies/" + link.substring(link.lastIndexOf('/') + 1);
    String key = right(says("POST", reply, ""), 201).get("key").asString();
    right(
        http.send(
            "PUT",
            reply,
            BodyPublishers.ofString(
                "{\"answers\": [{\"finding\": \""
                    + finding
                    + "\", \"stance\": \"contested\", \"text\": \"Une seule a eu lieu.\"}]}"),
            "Clausier-Reply",
            key,
            "Content-Type",
            "application/json"),
        200);
    assertThat(reads(one).get("state").asString()).isEqualTo("contested");
    right(
        says(
            "POST",
            one + "/answer",
            "{\"stance\": \"maintained\", \"text\": \"Le relevé en compte deux.\"}"),
        200);
    same(at, reads(at + "/findings"));
  }

  /** The page, its files and the API say the same. */
  private void same(String at, JsonNode findings) {
    Client person = client();
    person.signsIn(account.email(), Fixtures.PASSWORD);
    String page = "/audits/" + at.substring(at.lastIndexOf('/') + 1);
    String shown = person.get(page).body();
    assertThat(shown)
        .contains(findings.get("headline").get(0).asString())
        .contains("700,00\u00A0€");
    for (String[] form :
        new String[][] {
          {"json", "application/json"}, {"csv", "text/csv"}, {"pdf", "application/pdf"}
        }) {
      byte[] file = http.bytes(at + "/report", "Authorization", bearer, "Accept", form[1]);
      assertThat(person.bytes(page + "/rapport." + form[0]).body())
          .describedAs(form[0])
          .isEqualTo(file);
    }
    assertThat(reads(at + "/report").get("headline")).isEqualTo(findings.get("headline"));
  }
}
