package org.clausier.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clausier.web.Http;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.ApiTokens;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.course.Drafts;
import org.clausier.web.course.Versions;
import org.clausier.web.mail.Outbox;
import org.clausier.web.publication.Publishing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Two programs make an agreement, from the first draft to the evidence file, and change it. */
class SignedByProgramsTest extends WebTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
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
        contact: { name: Clovis Sauterne, email: c.sauterne@univ-jalons.example, function: président }
      from: 2027-02-01
      to: 2027-04-25
      session: s5
      practices: [ enrol-cohort, integrate-curriculum ]
      learners: 90
      """;
  private static final String TABLE =
      """
      demande;jour;nom;bénéficiaire;siret;adresse;signataire;fonction;courriel;du;au;pratiques;apprenants
      R-1;2026-11-22;Université A;he-institution-fr;99996044600014;Poitiers;Théodora Lancel;présidente;a@a.example;2027-02-01;2027-04-25;enrol-cohort;120
      """;
  private static final String AFFIRMED =
      "{\"name\": \"Clovis Sauterne\", \"function\": \"président\", \"power\": true, \"consent\":"
          + " true}";

  @Autowired private ApiTokens tokens;
  @Autowired private Publishing publishing;
  @Autowired private Drafts drafts;
  @Autowired private Outbox outbox;
  @Autowired private Versions versions;

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  /** Somebody who shows a header, and no other. */
  private final class Program {
    private final Http http = new Http(base());
    private final String header;
    private final String value;

    Program(String header, String value) {
      this.header = header;
      this.value = value;
    }

    HttpResponse<String> gets(String path) {
      return http.get(path, header, value);
    }

    HttpResponse<String> does(String path, String... headers) {
      String[] all = new String[headers.length + 2];
      all[0] = header;
      all[1] = value;
      System.arraycopy(headers, 0, all, 2, headers.length);
      return http.send("POST", path, BodyPublishers.noBody(), all);
    }

    HttpResponse<String> says(String method, String path, String body) {
      return http.send(
          method,
          path,
          BodyPublishers.ofString(body),
          header,
          value,
          "Content-Type",
          body.startsWith("{") ? "application/json" : "application/yaml");
    }
  }

  private Program producer(Account account) {
    return new Program(
        "Authorization",
        "Bearer " + tokens.make(account, "essai", Set.of(Role.PRODUCER), Duration.ofDays(1), null));
  }

  private static String coded(JsonNode sent) {
    Matcher code = CODE.matcher(sent.get("shown").asString());
    assertThat(code.find()).isTrue();
    return "{\"code\": \"" + code.group() + "\"}";
  }

  @Test
  void from_the_draft_to_the_evidence_file_and_to_its_amendment() {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(account);
    Program producer = producer(account);
    String at = "/api/v1/courses/" + course.slug() + "/requests";
    Program anyone = new Program("Accept-Language", "fr");
    JsonNode begun = json(anyone.says("POST", at + "?draft=true", REQUEST), 201);
    assertThat(begun.get("state").asString()).isEqualTo("draft");
    String one = "/api/v1/requests/" + begun.get("reference").asString();
    Program institution = new Program("Clausier-Request", begun.get("key").asString());

    // what was never sent is nobody else's
    assertThat(producer.gets(one).statusCode()).isEqualTo(404);
    assertThat(institution.gets(one + "/proposal").body()).startsWith("%PDF");
    assertThat(institution.gets(one + "/files").statusCode()).isEqualTo(404);
    assertThat(anyone.says("PUT", one, REQUEST).statusCode()).isEqualTo(404);
    json(institution.says("PUT", one, REQUEST.replace("\"99996055200019\"", "\"1\"")), 422);
    json(institution.says("PUT", one, REQUEST.replace("learners: 90", "learners: 80")), 200);
    json(institution.does(one + "/acts/send"), 200);
    // 80 learners at 8,00 € each
    assertThat(json(producer.gets(one), 200).at("/reply/price/net").asDouble()).isEqualTo(640.0);
    assertThat(institution.says("PUT", one, REQUEST).statusCode()).isEqualTo(412);
    assertThat(institution.says("POST", one + "/institution/code", AFFIRMED).statusCode())
        .isEqualTo(412);

    json(producer.does(one + "/accept", "If-Match", tag(producer, one)), 200);
    json(producer.does(one + "/link"), 200);
    assertThat(json(producer.gets(one + "/files"), 200).get("files")).hasSize(1);
    assertThat(producer.says("POST", one + "/signature/code", AFFIRMED).statusCode())
        .isEqualTo(412);
    json(
        institution.says("POST", one + "/institution/code", AFFIRMED.replace("true", "false")),
        422);
    JsonNode sent = json(institution.says("POST", one + "/institution/code", AFFIRMED), 200);
    json(institution.says("POST", one + "/institution/signature", "{\"code\": \"x\"}"), 422);
    JsonNode signed =
        json(institution.says("POST", one + "/institution/signature", coded(sent)), 200);
    assertThat(signed.get("turn").asString()).isEqualTo("producer");
    assertThat(institution.does(one + "/amendment").statusCode()).isEqualTo(412);

    JsonNode theirs = json(producer.says("POST", one + "/signature/code", AFFIRMED), 200);
    JsonNode done = json(producer.says("POST", one + "/signature", coded(theirs)), 200);
    assertThat(done.get("state").asString()).isEqualTo("signed");
    for (Program both : List.of(institution, producer)) {
      JsonNode files = json(both.gets(one + "/files"), 200).get("files");
      assertThat(files.valueStream().map(f -> f.get("name").asString()))
          .containsExactly("convention.pdf", "dossier-de-preuve.pdf", "dossier-de-preuve.json");
      assertThat(both.gets(one + "/files/dossier-de-preuve.json").body()).contains("electronic");
      assertThat(both.gets(one + "/files/exemplaire.zip").body()).startsWith("PK");
    }
    assertThat(
            json(institution.gets(one), 200)
                .get("history")
                .valueStream()
                .map(e -> e.get("act").asString()))
        .containsSubsequence("start", "send", "accept", "sign", "countersign");
    assertThat(
            json(producer.gets("/api/v1/courses/" + course.slug() + "/agreements"), 200)
                .get("agreements"))
        .hasSize(1);

    JsonNode amendment = json(institution.does(one + "/amendment"), 201);
    Program amending = new Program("Clausier-Request", amendment.get("key").asString());
    String two = "/api/v1/requests/" + amendment.get("reference").asString();
    json(amending.says("PUT", two, REQUEST.replace("learners: 90", "learners: 95")), 200);
    assertThat(amending.gets(one).statusCode()).isEqualTo(404);
    assertThat(json(amending.does(two + "/acts/send"), 200).get("state").asString())
        .isEqualTo("sent");
    json(producer.does(one + "/amendment/offer"), 200);
    tellsNewTerms(producer, course);
  }

  /** As by the page: whoever has an agreement that runs, or is to, is told by mail. */
  private void tellsNewTerms(Program producer, Course course) {
    String of = "/api/v1/courses/" + course.slug();
    // the draft of the demonstration contradicts itself on purpose
    String last = versions.of(course.id()).get(2).policy();
    fixtures.draft(
        course,
        text ->
            last.replaceFirst("(?m)^version: .*$", "version: 4")
                .replaceAll("(?m)^(published|effective|library): .*\n", ""));
    String silences =
        publishing
            .readiness(course, drafts.of(course.id()).orElseThrow())
            .match(
                ready ->
                    ready.silences().stream()
                        .map(c -> c.id().practice() + "/" + c.id().audience())
                        .collect(Collectors.joining("\",\"")),
                problems -> "");
    String wish =
        "{\"effective\":\"2027-12-01\",\"reason\":\"essai\",\"despiteRed\":\"voulu\",\"tell\":true,"
            + "\"silences\":[\""
            + silences
            + "\"]}";
    HttpResponse<String> published =
        producer.http.send(
            "POST",
            of + "/publish",
            BodyPublishers.ofString(wish),
            producer.header,
            producer.value,
            "If-Match",
            producer.gets(of + "/draft").headers().firstValue("ETag").orElseThrow(),
            "Content-Type",
            "application/json");
    int version = json(published, 201).get("version").asInt();
    assertThat(outbox.about("course " + course.slug() + " v" + version))
        .singleElement()
        .satisfies(k -> assertThat(k.message().to()).isEqualTo("c.sauterne@univ-jalons.example"));
    assertThat(producer.gets("/c/" + course.slug() + "/versions.atom").body())
        .contains("/v/" + version);
  }

  private static String tag(Program producer, String one) {
    return producer
        .does(one + "/accept", "If-Match", "\"0\"")
        .headers()
        .firstValue("ETag")
        .orElseThrow();
  }

  @Test
  void many_requests_are_replied_to_then_sent_and_messages_are_read() {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(account);
    Program producer = producer(account);
    String at = "/api/v1/courses/" + course.slug() + "/requests/table";
    assertThat(json(producer.says("POST", at, TABLE), 200).get("replies")).hasSize(1);
    assertThat(
            json(producer.gets("/api/v1/courses/" + course.slug() + "/requests"), 200)
                .get("requests"))
        .isEmpty();
    JsonNode sent = json(producer.says("POST", at + "?send=true", TABLE), 201);
    assertThat(sent.get("sent")).hasSize(1);
    String one = "/api/v1/requests/" + sent.get("sent").get(0).asString();
    json(producer.does(one + "/accept", "If-Match", tag(producer, one)), 200);
    JsonNode message = json(producer.gets("/api/v1/messages"), 200).get("messages").get(0);
    assertThat(message.get("state").asString()).isEqualTo("kept");
    String it = "/api/v1/messages/" + message.get("id").asLong();
    assertThat(json(producer.gets(it), 200).get("body").asString()).contains("/signer/");
    // there is no mail server to send it
    assertThat(producer.does(it + "/sending").statusCode()).isEqualTo(412);
    Program other = producer(fixtures.person(Role.PRODUCER));
    assertThat(other.gets(it).statusCode()).isEqualTo(404);
    assertThat(json(other.gets("/api/v1/messages"), 200).get("messages")).isEmpty();
    assertThat(other.says("POST", at, TABLE).statusCode()).isEqualTo(404);
    for (String act : List.of("/link", "/amendment/offer")) {
      assertThat(other.does(one + act).statusCode()).isEqualTo(404);
    }
    json(producer.says("POST", at, TABLE.replace("99996044600014", "99996044600015")), 422);
  }
}
