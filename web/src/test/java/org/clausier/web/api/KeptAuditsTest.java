package org.clausier.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clausier.web.Http;
import org.clausier.web.Multipart;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.ApiTokens;
import org.clausier.web.account.Role;
import org.clausier.web.audit.AuditPrints.Form;
import org.clausier.web.course.Course;
import org.clausier.web.findings.ReportFiles;
import org.clausier.web.kept.Audits;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A program audits as a person does, from the report handed over to the finding's rows. */
class KeptAuditsTest extends WebTest {

  private static final Path REPORTS =
      Path.of("../templates/demonstration/piloter-un-projet/reports");
  private static final String AUDITS = "/api/v1/audits";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLEAN =
      """
      date;pratique;organisation;apprenant
      2026-09-04;follow-individually;Groupe Hélios;0441
      2026-09-05;follow-individually;Groupe Hélios;0442
      """;

  @Autowired private ApiTokens tokens;
  @Autowired private Audits audits;
  @Autowired private ReportFiles files;

  private final class Program {
    private final String key;
    private final Http http = new Http(base());

    Program(Account account) {
      key =
          "Bearer " + tokens.make(account, "essai", Set.of(Role.AUDITOR), Duration.ofDays(1), null);
    }

    HttpResponse<String> does(String method, String path) {
      return http.send(method, path, BodyPublishers.noBody(), "Authorization", key);
    }

    HttpResponse<String> sends(Multipart form) {
      return http.send(
          "POST",
          AUDITS,
          form.body(),
          "Authorization",
          key,
          "Content-Type",
          Multipart.type(),
          "Accept-Language",
          "fr");
    }

    HttpResponse<String> says(String path, String mapping) {
      return http.send(
          "PUT",
          path,
          BodyPublishers.ofString(mapping),
          "Authorization",
          key,
          "Content-Type",
          "application/yaml");
    }

    HttpResponse<String> posts(String path, String json) {
      return http.send(
          "POST",
          path,
          BodyPublishers.ofString(json),
          "Authorization",
          key,
          "Content-Type",
          "application/json");
    }

    /** Follows a reading until it is over. */
    JsonNode follows(HttpResponse<String> accepted) throws InterruptedException {
      assertThat(accepted.statusCode()).describedAs(accepted.body()).isEqualTo(202);
      String at = accepted.headers().firstValue("Location").orElseThrow();
      for (int i = 0; i < 600; i++) {
        JsonNode told = JSON.readTree(does("GET", at).body());
        if (!List.of("queued", "reading").contains(told.get("state").asString())) return told;
        Thread.sleep(50);
      }
      throw new AssertionError(at);
    }

    JsonNode reads(String path) {
      HttpResponse<String> answer = does("GET", path);
      assertThat(answer.statusCode()).describedAs(path + answer.body()).isEqualTo(200);
      return JSON.readTree(answer.body());
    }
  }

  private static byte[] file(String name) throws IOException {
    return Files.readAllBytes(REPORTS.resolve(name));
  }

  private static Multipart messy(Course course) throws IOException {
    String facts =
        new String(file("helios-2026-t4-brut.facts.yaml"), StandardCharsets.UTF_8)
            .replace("piloter-un-projet", course.slug());
    return new Multipart()
        .file("report", "brut.csv", file("helios-2026-t4-brut.csv"))
        .file("facts", "faits.yaml", facts.getBytes(StandardCharsets.UTF_8))
        .text("course", course.slug());
  }

  private static Multipart clean(Course course, String report) {
    return new Multipart()
        .text("course", course.slug())
        .text("name", "Groupe Hélios")
        .text("audience", "company")
        .text("from", "2026-09-01")
        .text("to", "2026-09-30")
        .file("report", "releve.csv", report.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void from_the_report_to_the_rows_of_a_finding() throws Exception {
    Account account = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(account);
    Program program = new Program(account);
    JsonNode read = program.follows(program.sends(messy(course)));
    assertThat(read.get("state").asString()).isEqualTo("read");
    assertThat(read.at("/rows/rejected").asLong()).isPositive();
    assertThat(read.get("rejected").get(0).get("sentence").asString()).isNotBlank();
    String at = read.get("href").asString();
    assertThat(program.does("GET", at + "/annotated").body()).contains("Probl");
    assertThat(program.does("GET", at + "/findings").statusCode()).isEqualTo(404);

    HttpResponse<String> concluded = program.does("POST", at + "/conclusion");
    assertThat(concluded.statusCode()).describedAs(concluded.body()).isEqualTo(200);
    JsonNode done = JSON.readTree(concluded.body());
    assertThat(done.get("state").asString()).isEqualTo("done");
    assertThat(done.get("rows")).isEqualTo(read.get("rows"));
    assertThat(program.does("GET", at + "/annotated").statusCode()).isEqualTo(412);

    JsonNode report = program.reads(at + "/report");
    JsonNode all = program.reads(at + "/findings");
    assertThat(all.get("wanted").asInt())
        .isEqualTo(report.get("findings").size())
        .isEqualTo(done.get("findings").asInt());
    assertThat(all.get("headline")).isEqualTo(report.get("headline"));
    String verdict = all.get("findings").get(0).get("verdict").asString();
    JsonNode some = program.reads(at + "/findings?verdict=" + verdict);
    assertThat(some.get("wanted").asLong())
        .isEqualTo(count(report, verdict))
        .isLessThan(all.get("wanted").asLong());
    assertThat(program.does("GET", at + "/findings?order=moon").statusCode()).isEqualTo(422);

    boolean rows = false;
    for (JsonNode line : all.get("findings")) {
      JsonNode one = program.reads(line.get("href").asString());
      assertThat(one.get("says").asString()).isEqualTo(line.get("says").asString());
      assertThat(one.get("state").asString()).isEqualTo(line.get("state").asString());
      rows |= !one.get("firstRows").isEmpty();
    }
    assertThat(rows).isTrue();
    assertThat(program.does("GET", at + "/findings/A-SILENT-000000").statusCode()).isEqualTo(404);
    follows(program, at, report);
    assertThat(program.reads(at + "/draft").get("simulation").asBoolean()).isTrue();
    assertThat(program.reads(AUDITS).get("audits").get(0).get("href").asString()).isEqualTo(at);
  }

  /** A tolerance, then the hearing of the organisation: as on the finding's page. */
  private static void follows(Program program, String at, JsonNode report) {
    String finding =
        report
            .get("findings")
            .valueStream()
            .filter(f -> !f.get("verdict").asString().equals("compliant"))
            .findFirst()
            .orElseThrow()
            .get("id")
            .asString();
    String one = at + "/findings/" + finding;
    String reason = "{\"reason\": \"le temps de corriger\", \"to\": \"%s\"}";
    assertThat(program.posts(one + "/tolerance", reason.formatted("2028-01-01")).statusCode())
        .isEqualTo(422);
    assertThat(program.posts(one + "/tolerance", reason.formatted("bientôt")).statusCode())
        .isEqualTo(422);
    HttpResponse<String> tolerated =
        program.posts(one + "/tolerance", reason.formatted("2027-03-31"));
    assertThat(tolerated.statusCode()).describedAs(tolerated.body()).isEqualTo(200);
    assertThat(JSON.readTree(tolerated.body()).get("report").asInt()).isEqualTo(2);
    assertThat(program.reads(one).get("state").asString()).isEqualTo("tolerated");
    assertThat(program.does("DELETE", one + "/tolerance").statusCode()).isEqualTo(200);
    assertThat(program.reads(one).get("state").asString()).isEqualTo("open");
    assertThat(program.does("GET", at + "/hearing").statusCode()).isEqualTo(404);
    HttpResponse<String> opened = program.posts(at + "/hearing", "{\"until\": \"2026-12-15\"}");
    assertThat(opened.statusCode()).describedAs(opened.body()).isEqualTo(201);
    assertThat(JSON.readTree(opened.body()).get("link").asString()).contains("/reponse/");
    assertThat(program.reads(at).get("provisional").asBoolean()).isTrue();
    assertThat(program.reads(at + "/hearing").get("state").asString()).isEqualTo("awaited");
    assertThat(program.reads(at + "/hearing").get("link").isNull()).isTrue();
    assertThat(program.does("DELETE", at + "/hearing").statusCode()).isEqualTo(200);
    assertThat(program.reads(at + "/hearing").get("state").asString()).isEqualTo("withdrawn");
    String answer = "{\"stance\": \"%s\", \"text\": \"nos relevés le montrent\"}";
    assertThat(program.posts(one + "/answer", answer.formatted("contested")).statusCode())
        .isEqualTo(422);
    assertThat(program.posts(one + "/answer", answer.formatted("maintained")).statusCode())
        .isEqualTo(200);
  }

  private static long count(JsonNode report, String verdict) {
    return report
        .get("findings")
        .valueStream()
        .filter(f -> f.get("verdict").asString().equals(verdict))
        .count();
  }

  @Test
  void a_clean_report_concludes_by_itself_and_is_given_in_each_form() throws Exception {
    Account account = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(account);
    Program program = new Program(account);
    JsonNode done = program.follows(program.sends(clean(course, CLEAN)));
    assertThat(done.get("state").asString()).isEqualTo("done");
    assertThat(done.at("/rows/accepted").asInt()).isEqualTo(2);
    String at = done.get("href").asString();
    for (Form form : Form.values()) {
      HttpResponse<String> file =
          program.http.get(
              at + "/report", "Authorization", program.key, "Accept", form.type().toString());
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.headers().firstValue("Content-Type").orElse(""))
          .startsWith(form.type().getType() + "/" + form.type().getSubtype());
    }
    String json = program.does("GET", at + "/report?language=en").body();
    assertThat(json)
        .isEqualTo(
            new String(
                files.bytes(
                    audits.of(account, done.get("id").asLong()).orElseThrow(),
                    Form.JSON,
                    Language.EN),
                StandardCharsets.UTF_8));
    assertThat(program.does("DELETE", at).statusCode()).isEqualTo(412);
    assertThat(program.does("POST", at + "/resume").statusCode()).isEqualTo(412);
    assertThat(program.does("POST", at + "/stop").statusCode()).isEqualTo(412);
  }

  @Test
  void words_that_nobody_knows_are_told_then_explained() throws Exception {
    Account account = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(account);
    Program program = new Program(account);
    String text =
        """
        Quand;Quoi;Qui suit
        04/09/2026;Causerie;0441
        24/09/2026;Causerie;0443
        """;
    JsonNode failed = program.follows(program.sends(clean(course, text)));
    assertThat(failed.get("state").asString()).isEqualTo("failed");
    assertThat(failed.get("problems").get(0).get("remedy").asString()).isNotBlank();
    String at = failed.get("href").asString();
    assertThat(program.does("GET", at + "/mapping").statusCode()).isEqualTo(404);
    assertThat(program.says(at + "/reading", "clausier: 1\nmapping: 3\nrien: 4\n").statusCode())
        .isEqualTo(422);
    assertThat(program.says(at + "/reading?separator=pipe", "").statusCode()).isEqualTo(422);
    String mapping =
        """
        clausier: 1
        mapping: maison
        columns: { Quand: date, Quoi: practice, "Qui suit": learner }
        values: { practice: { Causerie: internal-debriefing-talk } }
        """;
    JsonNode done =
        program.follows(program.says(at + "/reading?separator=semicolon&charset=UTF-8", mapping));
    assertThat(done.get("state").asString()).isEqualTo("done");
    assertThat(program.does("GET", at + "/mapping").body()).isEqualTo(mapping);
    assertThat(program.says(at + "/reading", mapping).statusCode()).isEqualTo(412);
    // the next with these headers needs no explanation
    JsonNode next = program.follows(program.sends(clean(course, text.replace("04/09", "07/09"))));
    assertThat(next.get("state").asString()).isEqualTo("done");
  }

  @Test
  void what_is_not_concluded_is_taken_up_or_given_up() throws Exception {
    Account account = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(account);
    Program program = new Program(account);
    JsonNode read = program.follows(program.sends(messy(course)));
    String at = read.get("href").asString();
    JsonNode again = program.follows(program.does("POST", at + "/resume"));
    assertThat(again.get("rows")).isEqualTo(read.get("rows"));
    assertThat(program.does("DELETE", at).statusCode()).isEqualTo(204);
    assertThat(program.does("GET", at).statusCode()).isEqualTo(404);
    assertThat(program.reads(AUDITS).get("audits")).isEmpty();
  }

  @Test
  void all_that_is_wrong_is_told_at_once_and_nothing_is_kept() throws Exception {
    Account account = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(account);
    Program program = new Program(account);
    HttpResponse<String> refused =
        program.sends(
            new Multipart()
                .text("course", course.slug())
                .text("siret", "123")
                .text("from", "2026-09-31")
                .text("charset", "EBCDIC")
                .file("report", "vide.csv", new byte[0]));
    assertThat(refused.statusCode()).isEqualTo(422);
    List<String> told = new ArrayList<>();
    JSON.readTree(refused.body())
        .get("problems")
        .forEach(p -> told.add(p.get("file").asString() + " " + p.get("id").asString()));
    assertThat(told)
        .containsExactlyInAnyOrder(
            "report import-empty",
            "charset option-value-unknown",
            "from import-day",
            "name import-organisation",
            "siret import-siret");
    assertThat(program.sends(new Multipart().text("name", "Groupe Hélios")).statusCode())
        .isEqualTo(422);
    assertThat(
            program
                .http
                .send("POST", AUDITS, BodyPublishers.ofString("{}"), "Authorization", program.key)
                .statusCode())
        .isEqualTo(415);
    assertThat(program.reads(AUDITS).get("audits")).isEmpty();
  }

  @Test
  void another_producer_s_do_not_exist() throws Exception {
    Account account = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(account);
    Program owner = new Program(account);
    JsonNode done = owner.follows(owner.sends(clean(course, CLEAN)));
    String at = done.get("href").asString();
    String finding = owner.reads(at + "/findings").get("findings").get(0).get("href").asString();
    Program other = new Program(fixtures.person(Role.PRODUCER, Role.AUDITOR));
    for (String path :
        List.of(
            at,
            at + "/findings",
            finding,
            at + "/report",
            at + "/draft",
            at + "/annotated",
            at + "/mapping")) {
      assertThat(other.does("GET", path).statusCode()).describedAs(path).isEqualTo(404);
    }
    for (String act : List.of("/stop", "/resume", "/conclusion")) {
      assertThat(other.does("POST", at + act).statusCode()).describedAs(act).isEqualTo(404);
    }
    assertThat(other.posts(finding + "/tolerance", "{\"to\": \"2026-12-15\"}").statusCode())
        .isEqualTo(404);
    assertThat(other.posts(at + "/hearing", "{\"until\": \"2026-12-15\"}").statusCode())
        .isEqualTo(404);
    assertThat(other.does("DELETE", at).statusCode()).isEqualTo(404);
    assertThat(other.says(at + "/reading", "").statusCode()).isEqualTo(404);
    assertThat(other.sends(clean(course, CLEAN)).statusCode()).isEqualTo(404);
    assertThat(other.reads(AUDITS).get("audits")).isEmpty();
  }
}
