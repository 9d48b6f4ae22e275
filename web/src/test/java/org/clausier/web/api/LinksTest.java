package org.clausier.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausier.web.Http;
import org.clausier.web.Multipart;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.ApiTokens;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.desk.Digest;
import org.clausier.web.mail.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Programs that hold a link and nothing else: from nothing to an agreement in force, verified by
 * whoever is shown it.
 */
@SuppressWarnings("NullAway.Init")
class LinksTest extends WebTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EMAIL = "c.sauterne@univ-jalons.example";
  private static final String REQUEST =
      """
      clausier: 1
      request: REQ-1
      day: 2026-11-22
      party:
        name: Université des Jalons
        audience: he-institution-fr
        country: FR
        legal-form: établissement public
        identifiers: { siret: "99996055200019" }
        address: 3 place du Marché, 77130 Montereau
        public: true
        vat-subject: false
        headcount: 85
        signatory: { name: Clovis Sauterne, function: président, legal-representative: true }
        contact: { name: Clovis Sauterne, email: %s, function: président }
      from: 2026-11-22
      to: 2027-04-25
      session: s5
      practices: [ enrol-cohort, integrate-curriculum ]
      learners: 90
      """;
  private static final String AFFIRMED =
      "{\"name\": \"Clovis Sauterne\", \"function\": \"président\", \"power\": true, \"consent\":"
          + " true}";

  @Autowired private ApiTokens tokens;
  @Autowired private Outbox outbox;

  private Account account;
  private Course course;
  private String bearer;
  private String email;
  private Http http;

  @BeforeEach
  void somebody() {
    account = fixtures.person(Role.PRODUCER);
    course = fixtures.course(account);
    bearer =
        "Bearer " + tokens.make(account, "essai", Set.of(Role.PRODUCER), Duration.ofDays(1), null);
    email = course.slug() + "-" + EMAIL;
    http = new Http(base());
  }

  private static JsonNode right(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(status);
    return answer.body().isEmpty() ? JSON.readTree("{}") : JSON.readTree(answer.body());
  }

  private static void refused(HttpResponse<String> answer, int status, String problem) {
    JsonNode told = right(answer, status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(told.path("problems").findValuesAsString("id"))
        .describedAs(answer.body())
        .contains(problem);
  }

  private HttpResponse<String> says(String method, String path, String body, String... headers) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = body.startsWith("{") ? "application/json" : "application/yaml";
    return http.send(method, path, BodyPublishers.ofString(body), all);
  }

  private String[] producer() {
    return new String[] {"Authorization", bearer};
  }

  /**
   * What the last message that holds such a link says after it: a mailbox, as somebody reads it.
   */
  private String mailed(String before) {
    Pattern link = Pattern.compile(Pattern.quote(before) + "([A-Za-z0-9_-]{20,})");
    return outbox.of(account.producer()).stream()
        .map(k -> link.matcher(k.message().body()))
        .filter(Matcher::find)
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  private static String coded(JsonNode sent) {
    Matcher code = Pattern.compile("\\b[0-9]{6}\\b").matcher(sent.get("shown").asString());
    assertThat(code.find()).isTrue();
    return "{\"code\": \"" + code.group() + "\"}";
  }

  /** The revision that the producer reads before acting. */
  private String tag(String request) {
    return http.get(request, producer()).headers().firstValue("ETag").orElseThrow();
  }

  /** Sent, and proposed by the producer: where it is, and the link to sign it. */
  private String proposed() {
    String at = "/api/v1/courses/" + course.slug() + "/requests?draft=true";
    String reference =
        right(says("POST", at, REQUEST.formatted(email)), 201).get("reference").asString();
    String request = "/api/v1/requests/" + reference;

    // the key of the answer is lost: the link that is mailed gives another
    refused(
        says("POST", "/api/v1/request-links", "{\"email\": \"personne\"}"), 422, "request-email");
    right(says("POST", "/api/v1/request-links", "{\"email\": \"nul@nulle-part.example\"}"), 202);
    right(says("POST", "/api/v1/request-links", "{\"email\": \"" + email + "\"}"), 202);
    String link = "/api/v1/request-links/" + mailed("/demande/lien/");
    for (int look = 0; look < 2; look++) {
      assertThat(right(http.get(link), 200).get("reference").asString()).isEqualTo(reference);
    }
    String key = right(says("POST", link, ""), 201).get("key").asString();
    refused(says("POST", link, ""), 410, "request-link-spent");
    refused(http.get(link), 410, "request-link-spent");
    right(says("POST", link + "/renewal", ""), 202);
    assertThat(mailed("/demande/lien/")).isNotEqualTo(link.replaceFirst(".*/", ""));
    assertThat(http.get("/api/v1/request-links/" + "A".repeat(43)).statusCode()).isEqualTo(404);

    JsonNode mine = right(http.get(request, "Clausier-Request", key), 200);
    assertThat(mine.at("/said/learners").asString()).isEqualTo("90");
    String other = REQUEST.formatted(email).replace("learners: 90", "learners: 91");
    String[] late = {"Clausier-Request", key, "If-Match", "\"0\""};
    assertThat(says("PUT", request, other, late).statusCode()).isEqualTo(412);
    late[3] = '"' + mine.get("revision").asString() + '"';
    assertThat(says("PUT", request, other, late).statusCode()).isEqualTo(200);
    right(says("POST", request + "/acts/send", "", "Clausier-Request", key), 200);
    String tag = tag(request);
    right(says("POST", request + "/accept", "", "Authorization", bearer, "If-Match", tag), 200);
    return request;
  }

  @Test
  void from_nothing_to_in_force_and_verified() {
    String request = proposed();
    String link = "/api/v1/signatures/" + mailed("/signer/");
    assertThat(right(http.get(link), 200).get("state").asString()).isEqualTo("fresh");
    refused(says("POST", link + "/code", AFFIRMED), 422, "sign-link-fresh");
    refused(http.get(link + "/files"), 422, "sign-link-fresh");
    String key = right(says("POST", link, ""), 201).get("key").asString();
    refused(says("POST", link, ""), 410, "sign-link-used");
    refused(http.get(link, "Clausier-Signatory", "A".repeat(43)), 410, "sign-link-used");

    HttpResponse<String> open = http.get(link, "Clausier-Signatory", key);
    assertThat(open.headers().firstValue("Cache-Control")).hasValue("no-store");
    JsonNode document = right(open, 200).get("document");
    assertThat(document.get("party").asString()).isEqualTo("Université des Jalons");
    assertThat(document.get("affirms")).hasSize(2);
    byte[] proposed = http.bytes(link + "/files/convention.pdf", "Clausier-Signatory", key);
    assertThat(Digest.of(proposed)).isEqualTo(document.get("sha256").asString());
    assertThat(verified(proposed).get("says").toString()).contains("pas encore signé");

    String[] holder = {"Clausier-Signatory", key};
    refused(says("POST", link + "/passing", "{\"email\": \"là\"}", holder), 422, "sign-email");
    refused(
        says("POST", link + "/code", AFFIRMED.replace("true", "false"), holder), 422, "sign-boxes");
    JsonNode sent = right(says("POST", link + "/code", AFFIRMED, holder), 200);
    refused(says("POST", link + "/signature", "{\"code\": \"x\"}", holder), 422, "sign-code-wrong");
    assertThat(
            right(says("POST", link + "/signature", coded(sent), holder), 200)
                .get("turn")
                .asString())
        .isEqualTo("producer");
    assertThat(right(http.get(link, holder), 200).get("state").asString()).isEqualTo("signed");
    assertThat(says("POST", link + "/code", AFFIRMED, holder).statusCode()).isEqualTo(412);

    JsonNode theirs = right(says("POST", request + "/signature/code", AFFIRMED, producer()), 200);
    right(says("POST", request + "/signature", coded(theirs), producer()), 200);
    assertThat(right(http.get(request, producer()), 200).get("standing").asString())
        .isEqualTo("in-force");

    assertThat(right(http.get(link + "/files", holder), 200).get("files")).hasSize(3);
    byte[] signed = http.bytes(link + "/files/convention.pdf", holder);
    JsonNode genuine = verified(signed);
    assertThat(genuine.get("verdict").asString()).isEqualTo("genuine");
    assertThat(right(http.get("/api/v1/verifications/" + Digest.of(signed)), 200))
        .isEqualTo(genuine);
    signed[signed.length - 1] = ' ';
    assertThat(verified(signed).get("verdict").asString()).isEqualTo("altered");
    byte[] evidence = http.bytes(link + "/files/dossier-de-preuve.pdf", holder);
    assertThat(verified(evidence).get("verdict").asString()).isEqualTo("genuine");
  }

  private JsonNode verified(byte[] file) {
    return right(
        http.send(
            "POST",
            "/api/v1/verifications",
            new Multipart().file("document", "convention.pdf", file).body(),
            "Content-Type",
            Multipart.type(),
            "Accept-Language",
            "fr"),
        200);
  }

  @Test
  void a_link_is_passed_on_dies_with_its_document_and_a_copy_of_tomorrow_is_refused() {
    String request = proposed();
    String link = "/api/v1/signatures/" + mailed("/signer/");
    String[] holder = {
      "Clausier-Signatory", right(says("POST", link, ""), 201).get("key").asString()
    };
    right(says("POST", link + "/passing", "{\"email\": \"p@univ-jalons.example\"}", holder), 202);
    String passed = "/api/v1/signatures/" + mailed("/signer/");
    assertThat(passed).isNotEqualTo(link);
    for (String day : List.of("", "2026-11-23")) {
      refused(
          http.send(
              "POST",
              link + "/copy",
              new Multipart()
                  .text("name", "Clovis Sauterne")
                  .text("function", "président")
                  .text("signed", day)
                  .file("copy", "copie.pdf", http.bytes(link + "/files/convention.pdf", holder))
                  .body(),
              holder[0],
              holder[1],
              "Content-Type",
              Multipart.type()),
          422,
          "sign-day");
    }
    String tag = tag(request);
    right(
        says(
            "POST",
            request + "/reopening",
            "{\"reason\": \"une erreur\"}",
            "Authorization",
            bearer,
            "If-Match",
            tag),
        200);
    refused(http.get(link, holder), 410, "sign-link-changed");
    refused(says("POST", passed, ""), 410, "sign-link-changed");
    right(says("POST", link + "/renewal", ""), 202);
    assertThat("/api/v1/signatures/" + mailed("/signer/"))
        .describedAs("there is nothing to sign now")
        .isEqualTo(passed);
    assertThat(http.get("/api/v1/signatures/" + "A".repeat(43)).statusCode()).isEqualTo(404);
  }

  @Test
  void what_is_no_document_is_refused_and_a_fingerprint_that_is_nobodys_is_not_found() {
    for (byte[] no :
        List.of(new byte[0], "MZ un programme".getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
      refused(
          http.send(
              "POST",
              "/api/v1/verifications",
              new Multipart().file("document", "faux.pdf", no).body(),
              "Content-Type",
              Multipart.type()),
          422,
          no.length == 0 ? "verify-nothing" : "pdf-unreadable");
    }
    refused(
        http.send(
            "POST",
            "/api/v1/verifications",
            new Multipart().text("rien", "rien").body(),
            "Content-Type",
            Multipart.type()),
        422,
        "verify-nothing");
    byte[] cgu = http.bytes("/c/piloter-un-projet/v/3/cgu.pdf");
    JsonNode known = right(http.get("/api/v1/verifications/" + Digest.of(cgu)), 200);
    assertThat(known.get("verdict").asString()).isEqualTo("genuine");
    assertThat(known.get("published").asString()).isEqualTo("/c/piloter-un-projet/v/3");
    for (String nobody : List.of(Digest.of("rien"), "abc")) {
      assertThat(http.get("/api/v1/verifications/" + nobody).statusCode()).isEqualTo(404);
    }
  }
}
