package org.clausier.web.requesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.web.Client;
import org.clausier.web.Fixtures;
import org.clausier.web.Http;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.ApiTokens;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.journal.Verification;
import org.clausier.web.request.Event;
import org.clausier.web.request.Events;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Standing;
import org.clausier.web.request.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A table of requests, what programs do, and the requests of the demonstration. */
class ManyRequestsTest extends WebTest {

  private static final String HEAD =
      "demande;jour;nom;bénéficiaire;siret;adresse;signataire;fonction;courriel;du;au;pratiques;apprenants\n";
  private static final String UNIVERSITY =
      "R-1;2026-11-22;Université A;he-institution-fr;99996044600014;Poitiers;Théodora Lancel;présidente;a@a.example;2027-02-01;2027-04-25;enrol-cohort;120\n";
  private static final String SCHOOL =
      "R-2;2026-11-22;Lycée B;school;99996033900011;Lille;Aminata Diallo;proviseure;b@b.example;2027-02-01;2027-04-25;enrol-cohort;64\n";
  private static final String COMPANY =
      "R-3;2026-11-22;Groupe C;company;12345678200010;Nanterre;Armance Levasquier;directrice;c@c.example;2027-02-01;2027-04-25;enrol-cohort;40\n";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired private Filings filings;
  @Autowired private Events events;
  @Autowired private Courses courses;
  @Autowired private ApiTokens tokens;
  @Autowired private Verification verification;

  private static String text(HttpResponse<String> response) {
    return HtmlUtils.htmlUnescape(response.body()).replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  @Test
  void a_table_is_answered_row_by_row_then_kept_whole() {
    Account producer = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(producer);
    Client client = client();
    client.signsIn(producer.email(), Fixtures.PASSWORD);
    Map<String, String> table =
        Map.of("cours", course.slug(), "tableau", HEAD + UNIVERSITY + SCHOOL + COMPANY);
    HttpResponse<String> shown = client.post("/conventions/lot", table);
    assertThat(shown.statusCode()).isEqualTo(200);
    // 120 × 8,00 € and 40 × 90,00 €; the school needs none
    assertThat(text(shown))
        .contains("Université A", "960,00 €", "aucune convention nécessaire", "3 600,00 €")
        .contains("Enregistrer 2 demandes");
    assertThat(filings.of(course)).isEmpty();
    Map<String, String> sent = new java.util.LinkedHashMap<>(table);
    sent.put("envoyer", "oui");
    assertThat(text(client.post("/conventions/lot", sent))).contains("2 demandes enregistrées");
    assertThat(filings.of(course))
        .extracting(f -> f.said().text("name"))
        .containsExactly("Groupe C", "Université A");
    assertThat(filings.of(course)).allMatch(f -> f.state() == State.SENT);
  }

  @Test
  void a_table_with_one_wrong_row_is_not_kept_at_all() {
    Account producer = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(producer);
    Client client = client();
    client.signsIn(producer.email(), Fixtures.PASSWORD);
    String wrong = COMPANY.replace("12345678200010", "12345678200011");
    HttpResponse<String> answer =
        client.post(
            "/conventions/lot",
            Map.of("cours", course.slug(), "tableau", HEAD + UNIVERSITY + wrong, "envoyer", "oui"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(text(answer)).contains("Ligne 3, siret : SIRET : la clé ne correspond pas");
    assertThat(filings.of(course)).isEmpty();
    // another producer's course does not exist
    assertThat(
            client
                .post("/conventions/lot", Map.of("cours", "piloter-un-projet", "tableau", HEAD))
                .statusCode())
        .isEqualTo(404);
  }

  /** Each cause has its words; what was wrong is said in the title too. */
  @Test
  void a_table_that_is_missing_empty_or_wrong_is_said_to_be() {
    Account producer = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(producer);
    Client client = client();
    client.signsIn(producer.email(), Fixtures.PASSWORD);
    assertThat(text(client.get("/conventions"))).contains("href=\"/conventions/lot\"");
    Map<String, String> fields = Map.of("cours", course.slug());
    String none = text(client.uploads("/conventions/lot", fields, Map.of("fichier:", new byte[0])));
    assertThat(none).contains("<title>Erreur : ", "Tableau : choisissez un fichier.");
    String empty =
        text(client.uploads("/conventions/lot", fields, Map.of("fichier:r.csv", new byte[0])));
    assertThat(empty).contains("Tableau : le fichier est vide.").doesNotContain("presets");
    String wrong =
        text(
            client.post(
                "/conventions/lot",
                Map.of(
                    "cours",
                    course.slug(),
                    "tableau",
                    HEAD + COMPANY.replace("12345678200010", "1"))));
    assertThat(wrong)
        .contains("<title>Erreur : ", "le numéro a 1 chiffre, il en faut 14")
        .doesNotContain("<td>Total</td>");
    Map<String, String> right = new java.util.LinkedHashMap<>(fields);
    right.put("tableau", HEAD + COMPANY);
    right.put("envoyer", "oui");
    Filing sent = kept(course, client.post("/conventions/lot", right));
    assertThat(text(client.get("/conventions/" + sent.id()))).contains(sent.reference());
  }

  private Filing kept(Course course, HttpResponse<String> page) {
    Filing sent = filings.of(course).get(0);
    assertThat(page.body()).contains("href=\"/conventions/" + sent.id() + "\"");
    return sent;
  }

  private static final String REQUEST =
      """
      { "clausier": 1, "request": "REQ-1", "day": "2026-11-22",
        "party": { "name": "Groupe Hélios", "audience": "company", "country": "FR",
          "identifiers": { "siret": "12345678200010" }, "address": "1 allée du Zénith, 92000 Nanterre",
          "public": false, "vat-subject": true,
          "signatory": { "name": "Armance Levasquier", "function": "directrice", "legal-representative": true },
          "contact": { "name": "Armance Levasquier", "email": "formation@helios.example" } },
        "from": "2027-02-01", "to": "2027-04-25", "practices": [ "enrol-cohort" ], "learners": 40 }
      """;

  private static JsonNode json(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).describedAs(response.body()).isEqualTo(status);
    return JSON.readTree(response.body());
  }

  @Test
  void a_program_asks_follows_and_withdraws_with_its_key_alone() {
    Account producer = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(producer);
    Http http = new Http(base());
    String at = "/api/v1/courses/" + course.slug() + "/requests";
    String[] yaml = {"Content-Type", "application/json"};
    JsonNode free =
        json(
            http.send(
                "POST",
                at,
                BodyPublishers.ofString(REQUEST.replace("\"company\"", "\"school\"")),
                yaml),
            200);
    assertThat(free.at("/reply/outcome").asString()).isEqualTo("none-needed");
    assertThat(filings.of(course)).isEmpty();
    JsonNode wrong =
        json(
            http.send(
                "POST", at, BodyPublishers.ofString(REQUEST.replace("200010", "200011")), yaml),
            422);
    assertThat(wrong.at("/problems/0/id").asString()).isEqualTo("siret-key");
    JsonNode sent = json(http.send("POST", at, BodyPublishers.ofString(REQUEST), yaml), 201);
    assertThat(sent.at("/reply/price/net").asDouble()).isEqualTo(3600.0);
    String one = "/api/v1/requests/" + sent.get("reference").asString();
    String[] key = {"Clausier-Request", sent.get("key").asString()};
    assertThat(json(http.get(one, key), 200).get("turn").asString()).isEqualTo("producer");
    assertThat(http.get(one).statusCode()).isEqualTo(404);
    assertThat(http.get(one, "Clausier-Request", "x").statusCode()).isEqualTo(404);
    assertThat(http.get(one + "/document", key).statusCode()).isEqualTo(404);
    // the producer lists it; the producer of another house does not see it
    String mine = bearer(producer);
    String others = bearer(fixtures.person(Role.PRODUCER));
    assertThat(json(http.get(at, "Authorization", mine), 200).at("/requests/0/party").asString())
        .isEqualTo("Groupe Hélios");
    assertThat(http.get(at).statusCode()).isEqualTo(401);
    assertThat(http.get(at, "Authorization", others).statusCode()).isEqualTo(404);
    assertThat(http.get(one, "Authorization", mine).statusCode()).isEqualTo(200);
    assertThat(http.get(one, "Authorization", others).statusCode()).isEqualTo(404);
    String act = one + "/acts/";
    assertThat(
            json(http.send("POST", act + "withdraw", BodyPublishers.noBody(), key), 200)
                .get("state")
                .asString())
        .isEqualTo("withdrawn");
    assertThat(http.send("POST", act + "send", BodyPublishers.noBody(), key).statusCode())
        .isEqualTo(412);
  }

  private String bearer(Account account) {
    return "Bearer " + token(account);
  }

  private String token(Account account) {
    return tokens.make(
        account, "essai", java.util.Set.of(Role.PRODUCER), java.time.Duration.ofDays(1), null);
  }

  /** One of each kind: the states of the demonstration, as its file says them. */
  @Test
  void the_demonstration_has_requests_in_every_kind_of_state() {
    Course course = courses.bySlug("piloter-un-projet").orElseThrow();
    List<Filing> all =
        filings.of(course).stream().filter(f -> f.said().text("own-reference").isEmpty()).toList();
    assertThat(standing(all, "Groupe Hélios")).contains(Standing.ENDED);
    assertThat(standing(all, "Lycée Alma")).contains(Standing.TO_SIGN);
    assertThat(standing(all, "Assurances Boréale")).contains(Standing.REFUSED);
    assertThat(standing(all, "Chambre de commerce du Val d’Orvane")).contains(Standing.IN_FORCE);
    assertThat(standing(all, "École supérieure Safran-Atlas")).contains(Standing.SIGNED);
    Filing amendment = all.stream().filter(f -> f.amends() != null).findFirst().orElseThrow();
    assertThat(amendment.state()).isEqualTo(State.SENT);
    assertThat(events.of(amendment)).extracting(Event::n).startsWith(1);
    assertThat(standing(all, "École d’ingénieurs de l’Estran")).contains(Standing.WITHDRAWN);
    assertThat(standing(all, "Commune de Rochelune")).contains(Standing.TO_COMPLETE);
    assertThat(standing(all, "Formations Cap Mélèze")).contains(Standing.DRAFT);
    assertThat(verification.verify().flaws()).isEmpty();
  }

  private static Optional<Standing> standing(List<Filing> all, String name) {
    return all.stream()
        .filter(f -> f.said().text("name").equals(name))
        .findFirst()
        .map(f -> f.standing(java.time.LocalDate.of(2026, 11, 22)));
  }
}
