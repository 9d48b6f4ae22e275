package org.clausier.web.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausier.web.Client;
import org.clausier.web.Http;
import org.clausier.web.Installation;
import org.clausier.web.TurnedClock;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Version;
import org.clausier.web.mail.Kept;
import org.clausier.web.mail.Message;
import org.clausier.web.mail.Outbox;
import org.clausier.web.publication.Announcing;
import org.clausier.web.request.Act;
import org.clausier.web.request.Actor;
import org.clausier.web.request.Event;
import org.clausier.web.request.Events;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Papers;
import org.clausier.web.request.Proceedings;
import org.clausier.web.request.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days that pass, on a clock that the test turns. */
@Tag("web")
@SuppressWarnings("NullAway.Init")
class RemindersTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

  @TempDir Path data;
  private Installation installation;
  private Account producer;
  private Course course;

  @BeforeEach
  void start() {
    // nobody listens there: what is to be sent waits, and can be read
    installation =
        Installation.start(
            data,
            "clausier.today",
            "",
            "clausier.smtp.host",
            "127.0.0.1",
            "clausier.smtp.port",
            "9",
            "clausier.smtp.from",
            "conventions@clausier.example",
            "clausier.url",
            "https://clausier.example");
    producer = installation.fixtures().person(Role.PRODUCER);
    course =
        installation.get(Courses.class).add(producer.producer(), "piloter", "Piloter un projet");
    day(0);
  }

  @AfterEach
  void stop() {
    installation.close();
  }

  private void day(int n) {
    installation.get(TurnedClock.class).set(Instant.parse(FIRST.plusDays(n) + "T08:00:00Z"));
  }

  /** The messages that the day brings. */
  private List<Kept> turn(int n) {
    day(n);
    long before = last();
    assertThat(installation.get(Daily.class).turn()).describedAs("day %s", n).isTrue();
    return outbox().of(producer.producer()).stream().filter(k -> k.id() > before).toList();
  }

  private long last() {
    return outbox().of(producer.producer()).stream().mapToLong(Kept::id).max().orElse(0);
  }

  private Outbox outbox() {
    return installation.get(Outbox.class);
  }

  private Filing draft(String email) {
    return installation.get(Filings.class).begin(course, email, "fr", Facts.NONE).filing();
  }

  private Filing act(Filing filing, Act act) {
    return installation
        .get(Proceedings.class)
        .act(filing, act, new Actor(act.side(), null), Facts.NONE)
        .orElseThrow();
  }

  private Filing signed(String email, int ends) {
    return installation
        .get(Proceedings.class)
        .imported(
            course,
            email,
            "fr",
            Facts.NONE,
            Actor.producer(producer.id()),
            new Papers.Print("a: 1", "a: 1", email.getBytes(StandardCharsets.UTF_8)),
            FIRST,
            FIRST.plusDays(ends));
  }

  private static List<String> to(List<Kept> sent) {
    return sent.stream().map(k -> k.message().to()).sorted().toList();
  }

  private List<Event> reminders(Filing filing) {
    return installation.get(Events.class).of(filing).stream()
        .filter(e -> e.act() == Act.REMIND)
        .toList();
  }

  @Test
  void a_draft_is_announced_a_week_before_it_is_erased_then_it_is() {
    Filing draft = draft("a@alma.example");
    assertThat(turn(82)).isEmpty();
    List<Kept> sent = turn(83);
    assertThat(to(sent)).containsExactly("a@alma.example");
    assertThat(sent.get(0).message().subject()).isEqualTo("Rappel\u00a0: " + draft.reference());
    assertThat(sent.get(0).message().body())
        .startsWith("Bonjour,\n\nVotre demande " + draft.reference())
        .contains("gardé jusqu’au 31 janvier 2027, puis effacé")
        .contains("\nhttps://clausier.example/demande/lien/")
        .contains("pas d’autre rappel avant trois jours")
        .contains("rappels\u00a0: https://clausier.example/rappels/arret/");
    assertThat(reminders(draft)).hasSize(1);
    assertThat(turn(90)).isEmpty();
    assertThat(filing(draft).state()).isEqualTo(State.DRAFT);
    turn(91);
    assertThat(filing(draft).state()).isEqualTo(State.WITHDRAWN);
    assertThat(filing(draft).email()).isEmpty();
  }

  private Filing filing(Filing filing) {
    return installation.get(Filings.class).byId(filing.id()).orElseThrow();
  }

  @Test
  void whoever_is_waited_for_is_reminded_three_times_and_the_others_never() {
    Filing sent = act(draft("a@alma.example"), Act.SEND);
    assertThat(to(turn(2))).isEmpty();
    assertThat(to(turn(3))).containsExactly(producer.email());
    day(4);
    act(sent, Act.ASK);
    assertThat(Stream.iterate(5, n -> n + 1).limit(20).flatMap(n -> to(turn(n)).stream()).toList())
        .containsExactly("a@alma.example", "a@alma.example", "a@alma.example");
    assertThat(reminders(sent))
        .extracting(e -> e.said().text("kind"))
        .containsExactly("review", "complete", "complete", "complete");
  }

  @Test
  void a_person_has_one_message_in_three_days_whatever_waits() {
    act(draft("a@alma.example"), Act.SEND);
    act(draft("b@alma.example"), Act.SEND);
    day(1);
    act(draft("c@alma.example"), Act.SEND);
    List<Kept> third = turn(3);
    assertThat(to(third)).describedAs("two requests, one message").hasSize(1);
    assertThat(third.get(0).message().body().split("/conventions/", -1)).hasSize(3);
    assertThat(turn(4)).describedAs("the third waits").isEmpty();
    assertThat(turn(5)).isEmpty();
    assertThat(turn(6).get(0).message().body().split("/conventions/", -1)).hasSize(4);
  }

  @Test
  void an_agreement_that_ends_is_told_to_both_sides_sixty_thirty_and_seven_days_before() {
    Filing signed = signed("a@alma.example", 100);
    List<Integer> days =
        Stream.iterate(1, n -> n + 1)
            .limit(110)
            .filter(n -> to(turn(n)).equals(List.of("a@alma.example", producer.email())))
            .toList();
    assertThat(days).containsExactly(40, 70, 93);
    assertThat(reminders(signed)).hasSize(6);
  }

  @Test
  void whoever_stops_them_has_none_and_may_begin_again() {
    act(act(draft("a@alma.example"), Act.SEND), Act.ASK);
    String body = turn(3).get(0).message().body();
    Matcher link = Pattern.compile("https://clausier.example(/rappels/arret/\\S+)").matcher(body);
    assertThat(link.find()).isTrue();
    Client client = installation.client();
    assertThat(client.get(link.group(1)).body()).contains("Ne plus recevoir de rappels");
    assertThat(turn(6)).describedAs("to look stops nothing").hasSize(1);
    client.post(link.group(1), Map.of("arret", "true"));
    assertThat(client.get(link.group(1)).body()).contains("Vous ne recevrez plus de rappels");
    assertThat(turn(9)).isEmpty();
    client.post(link.group(1), Map.of("arret", "false"));
    assertThat(turn(10)).hasSize(1);
    assertThat(client.get("/rappels/arret/jamais-fait").statusCode()).isEqualTo(404);
  }

  @Test
  void a_program_stops_them_and_begins_again_as_the_page_does() {
    act(act(draft("a@alma.example"), Act.SEND), Act.ASK);
    String body = turn(3).get(0).message().body();
    Matcher link = Pattern.compile("https://clausier.example/rappels/arret/(\\S+)").matcher(body);
    assertThat(link.find()).isTrue();
    String at = "/api/v1/reminders/" + link.group(1);
    Http http = new Http(installation.base());
    assertThat(http.get(at).body()).isEqualTo("{\"stopped\":false}");
    assertThat(turn(6)).describedAs("to look stops nothing").hasSize(1);
    assertThat(sets(http, at, "{\"stopped\": true}").body()).isEqualTo("{\"stopped\":true}");
    assertThat(installation.client().get("/rappels/arret/" + link.group(1)).body())
        .contains("Vous ne recevrez plus de rappels");
    assertThat(turn(9)).isEmpty();
    assertThat(sets(http, at, "{}").statusCode()).isEqualTo(422);
    assertThat(turn(10)).isEmpty();
    assertThat(sets(http, at, "{\"stopped\": false}").statusCode()).isEqualTo(200);
    assertThat(turn(11)).hasSize(1);
    assertThat(http.get("/api/v1/reminders/jamais-fait").statusCode()).isEqualTo(404);
    assertThat(sets(http, "/api/v1/reminders/jamais-fait", "{\"stopped\": true}").statusCode())
        .isEqualTo(404);
  }

  private static HttpResponse<String> sets(Http http, String at, String json) {
    return http.send(
        "PUT", at, HttpRequest.BodyPublishers.ofString(json), "Content-Type", "application/json");
  }

  @Test
  void new_terms_are_told_once_to_each_address_whose_agreement_runs() {
    Announcing announcing = installation.get(Announcing.class);
    signed("a@alma.example", 100);
    signed("a@alma.example", 200);
    signed("b@alma.example", 20);
    act(draft("c@alma.example"), Act.SEND);
    day(30);
    assertThat(announcing.people(course)).isEqualTo(1);
    Version version =
        new Version(
            course.id(),
            4,
            "",
            "",
            FIRST.plusDays(30),
            FIRST.plusDays(60),
            "Le débriefing devient libre.",
            "{}",
            FIRST.plusDays(30).atStartOfDay().atOffset(ZoneOffset.UTC),
            null);
    assertThat(announcing.announce(course, version)).isEqualTo(1);
    Message message = outbox().about("course piloter v4").get(0).message();
    assertThat(message.to()).isEqualTo("a@alma.example");
    assertThat(message.subject())
        .isEqualTo("Nouvelles conditions du cours «\u00a0Piloter un projet\u00a0»");
    assertThat(message.body())
        .contains("en vigueur à compter du 1er janvier 2027.")
        .contains("Ce qui change\u00a0: Le débriefing devient libre.")
        .contains("https://clausier.example/c/piloter/v/4\n");
  }

  @Test
  void a_day_is_done_once_whoever_does_it() {
    act(draft("a@alma.example"), Act.SEND);
    day(3);
    Daily daily = installation.get(Daily.class);
    List<CompletableFuture<Boolean>> servers =
        Stream.generate(() -> CompletableFuture.supplyAsync(daily::turn)).limit(4).toList();
    assertThat(servers.stream().map(CompletableFuture::join)).containsOnlyOnce(true);
    assertThat(outbox().of(producer.producer())).hasSize(1);
  }

  @Test
  void the_texts_of_messages_go_after_their_days() {
    act(draft("a@alma.example"), Act.SEND);
    long id = turn(3).get(0).id();
    turn(62);
    assertThat(outbox().byId(id)).map(Kept::readable).isEqualTo(Optional.of(true));
    turn(64);
    Kept old = outbox().byId(id).orElseThrow();
    assertThat(old.readable()).isFalse();
    assertThat(old.message().subject()).startsWith("Rappel");
  }
}
