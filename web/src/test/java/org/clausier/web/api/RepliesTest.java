package org.clausier.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clausier.web.Audited;
import org.clausier.web.Http;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.ApiTokens;
import org.clausier.web.account.Role;
import org.clausier.web.desk.Digest;
import org.clausier.web.journal.Journal;
import org.clausier.web.kept.Kept;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Two programs: that of the organisation answers the findings, that of the auditor replies. */
@SuppressWarnings("NullAway.Init")
class RepliesTest extends WebTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired private Audited audited;
  @Autowired private ApiTokens tokens;
  @Autowired private Journal journal;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient sql;

  private Http http;
  private String bearer;
  private Kept audit;
  private String at;
  private String reply;

  @BeforeEach
  void heard() {
    http = new Http(base());
    Account auditor = fixtures.person(Role.AUDITOR);
    audit = audited.concluded(fixtures.course(auditor), auditor, "helios-2026-t4-brut");
    bearer =
        "Bearer " + tokens.make(auditor, "essai", Set.of(Role.AUDITOR), Duration.ofDays(1), null);
    at = "/api/v1/audits/" + audit.id();
    reply = link();
  }

  private String link() {
    JsonNode opened =
        right(
            says("POST", at + "/hearing", "{\"until\": \"2026-12-15\"}", "Authorization", bearer),
            201);
    String link = opened.get("link").asString();
    return "/api/v1/replies/" + link.substring(link.lastIndexOf('/') + 1);
  }

  private HttpResponse<String> says(String method, String path, String json, String... headers) {
    return http.send(
        method,
        path,
        BodyPublishers.ofString(json),
        Stream.concat(Stream.of(headers), Stream.of("Content-Type", "application/json"))
            .toArray(String[]::new));
  }

  private static JsonNode right(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  private static List<String> refused(HttpResponse<String> answer, int status) {
    return right(answer, status)
        .path("problems")
        .valueStream()
        .map(p -> p.get("file").asString() + " " + p.get("id").asString())
        .toList();
  }

  private String opens() {
    return right(says("POST", reply, ""), 201).get("key").asString();
  }

  private HttpResponse<String> reads(String key) {
    return http.get(reply, "Clausier-Reply", key);
  }

  private HttpResponse<String> sends(String key, String answers) {
    return says("PUT", reply, "{\"answers\": [" + answers + "]}", "Clausier-Reply", key);
  }

  private static String of(String finding, String stance, String text) {
    return "{\"finding\": \"%s\", \"stance\": \"%s\", \"text\": \"%s\"}"
        .formatted(finding, stance, text);
  }

  private JsonNode report() {
    return right(http.get(at + "/report", "Authorization", bearer), 200);
  }

  private static JsonNode finding(JsonNode all, String id) {
    return all.get("findings")
        .valueStream()
        .filter(f -> f.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_organisation_answers_the_auditor_replies_and_the_report_says_both() {
    JsonNode fresh = right(http.get(reply), 200);
    assertThat(fresh.get("state").asString()).isEqualTo("fresh");
    assertThat(fresh.get("organisation").asString()).isEqualTo("Groupe Hélios");
    assertThat(fresh.get("until").asString()).isEqualTo("2026-12-15");
    assertThat(fresh.get("findings")).isEmpty();

    String key = opens();
    HttpResponse<String> page = reads(key);
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    JsonNode open = right(page, 200);
    assertThat(open.get("state").asString()).isEqualTo("open");
    assertThat(page.body()).doesNotContain("learner", "firstRows", "compliant");
    List<String> callFor =
        report()
            .get("findings")
            .valueStream()
            .filter(f -> !f.get("verdict").asString().equals("compliant"))
            .map(f -> f.get("id").asString())
            .toList();
    assertThat(open.get("findings").valueStream().map(f -> f.get("id").asString()))
        .containsExactlyElementsOf(callFor);

    String first = callFor.get(0);
    String second = callFor.get(1);
    JsonNode sent =
        right(
            sends(
                key,
                of(first, "contested", "La séance  n’a pas eu lieu.")
                    + ","
                    + of(second, "accepted", "")),
            200);
    assertThat(sent.get("state").asString()).isEqualTo("sent");
    assertThat(sent.get("sent").asString()).isEqualTo("2026-11-22");
    assertThat(refused(sends(key, of(first, "accepted", "")), 422))
        .containsExactly("hearing sequel-hearing");
    right(
        says(
            "POST",
            at + "/findings/" + first + "/answer",
            "{\"stance\": \"maintained\", \"text\": \"Le relevé la compte.\"}",
            "Authorization",
            bearer),
        200);

    for (JsonNode told : List.of(report(), right(reads(key), 200))) {
      assertThat(finding(told, first).get("observations").valueStream())
          .extracting(a -> a.get("stance").asString() + " " + a.get("text").asString())
          .containsExactly(
              "contested La séance n’a pas eu lieu.", "maintained Le relevé la compte.");
      assertThat(finding(told, second).get("observations").valueStream())
          .extracting(a -> a.get("stance").asString())
          .containsExactly("accepted");
    }
  }

  @Test
  void all_that_is_wrong_is_told_at_once_and_nothing_is_sent() {
    String key = opens();
    List<String> ids =
        right(reads(key), 200)
            .get("findings")
            .valueStream()
            .map(f -> f.get("id").asString())
            .toList();
    String first = ids.get(0);
    String second = ids.get(1);
    assertThat(refused(sends(key, ""), 422)).containsExactly("answers sequel-nothing");
    assertThat(refused(says("PUT", reply, "{}", "Clausier-Reply", key), 422))
        .containsExactly("answers sequel-nothing");
    String wrong =
        String.join(
            ",",
            of(first, "contested", "C’est Mme Durand qui l’a dit."),
            of(second, "maintained", "non"),
            of(first, "accepted", ""),
            of("A-SEATS-000000", "explained", ""),
            "null");
    assertThat(refused(sends(key, wrong), 422))
        .containsExactly(
            "text " + first + " sequel-person",
            "stance " + second + " sequel-stance",
            "finding " + first + " sequel-twice",
            "finding A-SEATS-000000 sequel-finding",
            "text A-SEATS-000000 sequel-text",
            "finding  sequel-finding",
            "stance  sequel-stance",
            "text  sequel-text");
    assertThat(right(reads(key), 200).get("state").asString()).isEqualTo("open");
    assertThat(count()).isZero();
  }

  private long count() {
    return sql.sql("select count(*) from audit_answer where audit = :id")
        .param("id", audit.id())
        .query(Long.class)
        .single();
  }

  @Test
  void a_link_serves_once_whoever_holds_its_key_for_as_long_as_nobody_withdraws_it() {
    String answer = of("A-SEATS-000000", "accepted", "");
    assertThat(refused(sends("", answer), 422)).containsExactly("hearing sequel-fresh");
    String key = opens();
    assertThat(refused(says("POST", reply, ""), 410)).containsExactly("hearing sequel-used");
    for (String other : List.of("", "A".repeat(43))) {
      assertThat(refused(reads(other), 410)).containsExactly("hearing sequel-used");
      assertThat(refused(sends(other, answer), 410)).containsExactly("hearing sequel-used");
    }
    String former = reply;
    reply = link();
    for (HttpResponse<String> gone :
        List.of(
            http.get(former, "Clausier-Reply", key),
            says("POST", former, ""),
            says("PUT", former, "{}", "Clausier-Reply", key))) {
      assertThat(refused(gone, 410)).containsExactly("hearing sequel-withdrawn");
    }
    assertThat(reads(key).statusCode()).isEqualTo(200);
    assertThat(right(reads(key), 200).get("findings")).isEmpty();
    assertThat(count()).isZero();
  }

  @Test
  void a_link_whose_days_are_over_says_so_and_one_that_was_never_made_does_not_exist() {
    String token = "perdu".repeat(8);
    transaction.executeWithoutResult(status -> threeWeeksBefore(token));
    reply = "/api/v1/replies/" + token;
    HttpResponse<String> over = http.get(reply, "Accept-Language", "fr");
    assertThat(refused(over, 410)).containsExactly("hearing sequel-expired");
    assertThat(over.body()).contains("21 novembre 2026");
    assertThat(refused(says("POST", reply, ""), 410)).containsExactly("hearing sequel-expired");
    assertThat(refused(sends("", ""), 410)).containsExactly("hearing sequel-expired");
    reply = "/api/v1/replies/" + "A".repeat(43);
    assertThat(refused(reads(""), 404)).isEmpty();
    assertThat(refused(says("POST", reply, ""), 404)).isEmpty();
    assertThat(refused(sends("", ""), 404)).isEmpty();
  }

  /** What was opened is never changed: this is one more, told to the journal as the others are. */
  private void threeWeeksBefore(String token) {
    sql.sql(
            "insert into audit_hearing (audit, n, token_sha256, until, opened)"
                + " values (:audit, 2, :token, '2026-11-21', '2026-11-01T12:00:00Z')")
        .param("audit", audit.id())
        .param("token", Digest.of(token))
        .update();
    String subject = audit.reference() + " hearing 2";
    String hash = Digest.of("2026-11-21\n");
    journal.write(new Journal.Entry(null, null, "audit-hearing-opened", subject, hash, Map.of()));
  }
}
