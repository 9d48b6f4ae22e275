package org.clausier.web.convention;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausier.web.Client;
import org.clausier.web.Dossiers;
import org.clausier.web.Fixtures;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.mail.Outbox;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Proceedings;
import org.clausier.web.request.State;
import org.clausier.web.signing.Letters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every state, every act of the producer, everybody who may come: what is done, and what is not.
 */
class ActTableTest extends WebTest {

  private static final Map<String, Map<String, String>> ACTS =
      Map.of(
          "accepter", Map.of(),
          "acte/question", Map.of("question", "Combien d’étudiants en parcours hybride ?"),
          "acte/refus", Map.of("reason", "La session est pleine.", "next", "Demandez la suivante."),
          "acte/reprise", Map.of("reason", "Une erreur de date."));

  /** State, act → the state after it; what is not here does nothing. */
  private static final Map<String, State> LEADS =
      Map.of(
          "SENT accepter", State.TO_SIGN,
          "SENT acte/question", State.TO_COMPLETE,
          "SENT acte/refus", State.REFUSED,
          "TO_COMPLETE acte/refus", State.REFUSED,
          "TO_SIGN acte/reprise", State.SENT,
          "TO_COUNTERSIGN acte/reprise", State.SENT);

  @Autowired private Filings filings;
  @Autowired private Proceedings proceedings;
  @Autowired private Review review;
  @Autowired private Outbox outbox;
  @Autowired private JdbcClient sql;

  private Filing in(State state, Course course) {
    Filing sent = new Dossiers(filings, proceedings, review, outbox).sent(course);
    sql.sql("update request set state = :state where id = :id")
        .param("state", state.name())
        .param("id", sent.id())
        .update();
    return filings.byId(sent.id()).orElseThrow();
  }

  private Client as(Account account) {
    Client client = client();
    client.signsIn(account.email(), Fixtures.PASSWORD);
    return client;
  }

  @Test
  void each_act_is_done_from_its_states_and_by_its_people_only() {
    Account producer = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(producer);
    Map<String, Client> people = new LinkedHashMap<>();
    people.put("producer", as(producer));
    people.put("auditor", as(fixtures.person(producer.producer(), Role.AUDITOR)));
    people.put("administrator", as(fixtures.person(producer.producer(), Role.ADMINISTRATOR)));
    people.put("another producer", as(fixtures.person(Role.PRODUCER)));
    people.put("a stranger", client());
    int done = 0;
    for (State state : State.values()) {
      for (Map.Entry<String, Map<String, String>> act : ACTS.entrySet()) {
        Filing filing = in(state, course);
        Map<String, String> typed = new LinkedHashMap<>(act.getValue());
        typed.put("revision", filing.revision() + "");
        String path = "/conventions/" + filing.id() + "/" + act.getKey();
        for (String who : List.of("a stranger", "auditor", "administrator", "another producer")) {
          HttpResponse<String> refused =
              java.util.Objects.requireNonNull(people.get(who)).post(path, typed);
          int wanted = who.equals("a stranger") ? 302 : who.equals("another producer") ? 404 : 403;
          assertThat(refused.statusCode())
              .describedAs("%s %s %s", who, state, path)
              .isEqualTo(wanted);
          assertThat(state(filing)).describedAs("%s %s", who, path).isEqualTo(state);
        }
        java.util.Objects.requireNonNull(people.get("producer")).post(path, typed);
        State after = LEADS.getOrDefault(state + " " + act.getKey(), state);
        assertThat(state(filing)).describedAs("%s %s", state, act.getKey()).isEqualTo(after);
        done += after == state ? 0 : 1;
      }
    }
    assertThat(done).isEqualTo(LEADS.size());
  }

  private State state(Filing filing) {
    return filings.byId(filing.id()).orElseThrow().state();
  }

  /** Scenario 27: an institution's is its own, another house's does not exist, nobody lists. */
  @Test
  void who_reads_a_file_and_who_does_not() {
    Account producer = fixtures.person(Role.PRODUCER);
    Filing filing = in(State.SENT, fixtures.course(producer));
    String path = "/conventions/" + filing.id();
    Client auditor = as(fixtures.person(producer.producer(), Role.AUDITOR));
    assertThat(auditor.get(path).statusCode()).isEqualTo(200);
    assertThat(auditor.get(path).body()).doesNotContain("/accepter", "<button class=\"second\">");
    assertThat(auditor.get(path + "/accepter").statusCode()).isEqualTo(403);
    assertThat(auditor.get("/conventions").body()).contains(filing.reference());
    Client other = as(fixtures.person(Role.PRODUCER, Role.AUDITOR));
    for (String page : List.of("", "/projet.pdf", "/fichier/convention.pdf", "/accepter")) {
      assertThat(other.get(path + page).statusCode()).describedAs(page).isEqualTo(404);
    }
    assertThat(other.get("/conventions").body()).doesNotContain(filing.reference());
    assertThat(Client.next(client().get("/conventions"))).startsWith("/connexion");
    assertThat(Client.next(client().get(path))).startsWith("/connexion");
  }

  @Test
  void what_was_never_sent_is_its_author_s_alone() {
    Account producer = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(producer);
    Filing draft = filings.another(course, Dossiers.EMAIL, "fr", Dossiers.UNIVERSITY);
    Client client = as(producer);
    assertThat(client.get("/conventions/" + draft.id()).statusCode()).isEqualTo(404);
    assertThat(client.get("/conventions").body())
        .doesNotContain(draft.reference())
        .contains("/c/" + course.slug() + "/demande");
  }

  @Test
  void of_two_people_who_act_the_second_sees_what_happened() {
    Account producer = fixtures.person(Role.PRODUCER);
    Filing filing = in(State.SENT, fixtures.course(producer));
    Client first = as(producer);
    Client second = as(fixtures.person(producer.producer(), Role.PRODUCER));
    String path = "/conventions/" + filing.id();
    String revision = filing.revision() + "";
    first.post(
        path + "/acte/question", Map.of("question", "Quelle session ?", "revision", revision));
    HttpResponse<String> told =
        second.post(
            path + "/acte/refus", Map.of("reason", "Non.", "next", "Rien.", "revision", revision));
    assertThat(Client.next(told)).isEqualTo(path + "?fait=meanwhile");
    assertThat(second.get(path + "?fait=meanwhile").body())
        .contains("le dossier a changé entre-temps")
        .contains("Quelle session")
        .contains("Camille Essai");
    assertThat(state(filing)).isEqualTo(State.TO_COMPLETE);
  }

  @Test
  void a_refusal_always_has_a_reason_and_a_next_step() {
    Account producer = fixtures.person(Role.PRODUCER);
    Filing filing = in(State.SENT, fixtures.course(producer));
    String path = "/conventions/" + filing.id() + "/acte/refus";
    Client client = as(producer);
    HttpResponse<String> refused =
        client.post(
            path, Map.of("reason", "La session est pleine.", "revision", filing.revision() + ""));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#next\"").contains("La session est pleine.");
    assertThat(state(filing)).isEqualTo(State.SENT);
    client.post(
        path,
        Map.of(
            "reason",
            "La session est pleine.",
            "next",
            "Demandez la suivante.",
            "revision",
            filing.revision() + ""));
    assertThat(state(filing)).isEqualTo(State.REFUSED);
    assertThat(outbox.about(Letters.about(filing)).get(0).message().body())
        .contains("La session est pleine.")
        .contains("Demandez la suivante.")
        .contains("/demande/lien/");
  }
}
