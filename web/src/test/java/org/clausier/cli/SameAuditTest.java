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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.ApiTokens;
import org.clausier.web.account.Role;
import org.clausier.web.course.Courses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    HttpResponse<byte[]> answer = asked("audits", Map.of("report", report, "facts", facts), false);
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.statusCode()).describedAs(body).isEqualTo(200);
    JsonNode printed = read(new String(run.bytes(), StandardCharsets.UTF_8));
    JsonNode said = read(body);
    assertThat(printed.get("findings").size()).isPositive();
    for (String part :
        List.of("headline", "rows", "findings", "positions", "account", "rejected")) {
      assertThat(said.get(part)).describedAs(part).isEqualTo(printed.get(part));
    }
  }

  /** Without the agreements that the producer knows: nobody is told of them. */
  @Test
  void what_an_organisation_reads_of_itself() throws Exception {
    Path report = FOLDER.resolve("reports/helios-2026-t4-brut.csv");
    Path facts = FOLDER.resolve("reports/helios-2026-t4-brut.facts.yaml");
    List<String> command = new ArrayList<>(List.of("audit", report + "", "--facts", facts + ""));
    for (int n = 1; n <= 3; n++) {
      command.addAll(List.of("--policy", FOLDER.resolve("policy-v" + n + ".yaml") + ""));
    }
    command.add("--json");
    Run run = Run.of(command.toArray(String[]::new));
    String page =
        client()
            .uploads(
                "/c/piloter-un-projet/verifier-mes-usages",
                Map.of(),
                Map.of(
                    "releve:helios.csv", Files.readAllBytes(report),
                    "faits:faits.yaml", Files.readAllBytes(facts)))
            .body();
    Matcher file = Pattern.compile("data:application/json;base64,([^\"]+)").matcher(page);
    assertThat(file.find()).describedAs(page).isTrue();
    String given =
        new String(
            java.util.Base64.getDecoder().decode(file.group(1).replace("&#43;", "+")),
            StandardCharsets.UTF_8);
    JsonNode printed = read(new String(run.bytes(), StandardCharsets.UTF_8));
    JsonNode said = read(given.replace("helios.csv", report + ""));
    assertThat(printed.get("findings").size()).isPositive();
    for (String part :
        List.of("headline", "rows", "findings", "positions", "account", "rejected")) {
      assertThat(said.get(part)).describedAs(part).isEqualTo(printed.get(part));
    }
  }

  private static JsonNode read(String json) {
    return JsonMapper.builder().build().readTree(json);
  }

  /** What is given back before an audit: a mapping to complete, the rows that are wrong. */
  @ParameterizedTest
  @CsvSource({
    "mapping, helios-2026-bilan.xlsx, --suggest-mapping, -o",
    "annotated, helios-2026-t4-brut.csv, '', --annotated"
  })
  void a_report_is_given_back_as_the_command_does(
      String what, String name, String option, String to, @TempDir Path folder) throws Exception {
    Path report = FOLDER.resolve("reports").resolve(name);
    Path given = folder.resolve("given");
    List<String> command = new ArrayList<>(List.of("audit", report + "", to, given + ""));
    if (option.isEmpty()) {
      for (int n = 1; n <= 3; n++) {
        command.addAll(List.of("--policy", FOLDER.resolve("policy-v" + n + ".yaml") + ""));
      }
      command.addAll(List.of("--facts", report.toString().replace(".csv", ".facts.yaml")));
    } else {
      command.add(option);
    }
    Run.of(command.toArray(String[]::new));
    HttpResponse<byte[]> answer = asked("reports/" + what, Map.of("report", report), true);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isNotEmpty().isEqualTo(Files.readAllBytes(given));
  }

  @Test
  void a_format_that_nothing_has_is_refused_with_those_that_exist() throws Exception {
    Path report = FOLDER.resolve("reports/helios-2026-t4-brut.csv");
    HttpResponse<byte[]> answer =
        asked("reports/mapping?format=docx", Map.of("report", report), true);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("docx", "xlsx");
  }

  private HttpResponse<byte[]> asked(String what, Map<String, Path> files, boolean bare)
      throws Exception {
    long producer = courses.bySlug("piloter-un-projet").orElseThrow().producer();
    Account auditor = fixtures.person(producer, Role.AUDITOR);
    String key = tokens.make(auditor, "essai", Set.of(Role.AUDITOR), Duration.ofDays(1), null);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (var file : files.entrySet()) part(body, file.getKey(), file.getValue(), bare);
    body.writeBytes(("--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(base() + "/api/v1/courses/piloter-un-projet/" + what))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }

  /**
   * @param bare the file goes by its name alone, as browsers send it
   */
  private static void part(ByteArrayOutputStream body, String name, Path file, boolean bare)
      throws Exception {
    body.writeBytes(
        ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(EDGE, name, bare ? file.getFileName() : file))
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(Files.readAllBytes(file));
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }
}
