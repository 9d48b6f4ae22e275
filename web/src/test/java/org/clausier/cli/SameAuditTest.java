package org.clausier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.ApiTokens;
import org.clausier.web.account.Role;
import org.clausier.web.course.Courses;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An audit concludes the same, by a command or by a program that asks. */
class SameAuditTest extends WebTest {

  private static final Path FOLDER = Path.of("../templates/demonstration/piloter-un-projet");
  private static final String EDGE = "----clausier";

  @Autowired private ApiTokens tokens;
  @Autowired private Courses courses;

  @Test
  void the_findings_positions_and_sums_of_a_report() throws Exception {
    Path report = FOLDER.resolve("reports/helios-2026-t4-brut.csv");
    Path facts = FOLDER.resolve("reports/helios-2026-t4-brut.facts.yaml");
    Run run =
        Run.of(
            "audit",
            report + "",
            "--policy",
            FOLDER.resolve("policy-v1.yaml") + "",
            "--policy",
            FOLDER.resolve("policy-v2.yaml") + "",
            "--policy",
            FOLDER.resolve("policy-v3.yaml") + "",
            "--agreement",
            FOLDER.resolve("agreements") + "",
            "--facts",
            facts + "",
            "--json");
    HttpResponse<String> answer = asked(report, facts);
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
    JsonNode printed = read(new String(run.bytes(), StandardCharsets.UTF_8));
    JsonNode said = read(answer.body());
    assertThat(printed.get("findings").size()).isPositive();
    for (String part :
        List.of("headline", "rows", "findings", "positions", "account", "rejected")) {
      assertThat(said.get(part)).describedAs(part).isEqualTo(printed.get(part));
    }
  }

  private static JsonNode read(String json) {
    return JsonMapper.builder().build().readTree(json);
  }

  private HttpResponse<String> asked(Path report, Path facts) throws Exception {
    long producer = courses.bySlug("piloter-un-projet").orElseThrow().producer();
    Account auditor = fixtures.person(producer, Role.AUDITOR);
    String key = tokens.make(auditor, "essai", Set.of(Role.AUDITOR), Duration.ofDays(1), null);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "report", report);
    part(body, "facts", facts);
    body.writeBytes(("--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(base() + "/api/v1/courses/piloter-un-projet/audits"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static void part(ByteArrayOutputStream body, String name, Path file) throws Exception {
    body.writeBytes(
        ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(EDGE, name, file))
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(Files.readAllBytes(file));
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }
}
