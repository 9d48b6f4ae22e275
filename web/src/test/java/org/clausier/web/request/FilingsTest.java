package org.clausier.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.journal.Verification;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of a request, and who holds its keys. */
class FilingsTest extends WebTest {

  private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
  private static final LocalDate LAST = LocalDate.of(2027, 6, 30);

  @Autowired private Filings filings;
  @Autowired private Proceedings proceedings;
  @Autowired private Events events;
  @Autowired private Papers papers;
  @Autowired private Keys keys;
  @Autowired private Verification verification;
  @Autowired private JdbcClient sql;

  private final Facts said = new Facts(Map.of("name", "Lycée « Alma »\nLyon \u00e9\ud83d\ude00"));

  private Course course() {
    Account account = fixtures.person(Role.PRODUCER);
    return fixtures.course(account);
  }

  private Papers.Print print(String text) {
    return new Papers.Print("request", "agreement", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_second_start_with_the_same_address_finds_the_draft() {
    Course course = course();
    Filings.Begun first = filings.begin(course, "Marie@Alma.example ", "fr", said);
    Filings.Begun second = filings.begin(course, "marie@alma.example", "en", Facts.NONE);
    assertThat(first.fresh()).isTrue();
    assertThat(second.fresh()).isFalse();
    assertThat(second.filing()).isEqualTo(first.filing());
    assertThat(second.filing().said()).isEqualTo(said);
    assertThat(first.filing().reference()).matches("D-2026-[0-9]{4,}");
    assertThat(first.filing().keptUntil()).isEqualTo(LocalDate.of(2027, 2, 20));
  }

  @Test
  void another_course_or_another_address_has_its_own_draft() {
    Course course = course();
    long one = filings.begin(course, "a@alma.example", "fr", said).filing().id();
    assertThat(filings.begin(course, "b@alma.example", "fr", said).filing().id()).isNotEqualTo(one);
    assertThat(filings.begin(course(), "a@alma.example", "fr", said).filing().id())
        .isNotEqualTo(one);
  }

  @Test
  void two_browsers_that_save_do_not_overwrite_each_other() {
    Filing seen = filings.begin(course(), "a@alma.example", "fr", said).filing();
    Optional<Filing> first = filings.save(seen, 3, said.with("town", "Lyon"));
    assertThat(first.orElseThrow().step()).isEqualTo(3);
    assertThat(filings.save(seen, 2, said.with("town", "Metz"))).isEmpty();
    assertThat(filings.byId(seen.id()).orElseThrow().said().text("town")).isEqualTo("Lyon");
    assertThat(filings.save(first.orElseThrow(), 2, said).orElseThrow().step()).isEqualTo(3);
  }

  @Test
  void from_the_draft_to_the_signature_every_act_is_kept_in_order() {
    Course course = course();
    Actor producer = Actor.producer(fixtures.person(course.producer(), Role.PRODUCER).id());
    Filing draft = filings.begin(course, "a@alma.example", "fr", said).filing();
    Filing sent = act(draft, Act.SEND, Actor.INSTITUTION);
    assertThat(sent.sent()).isNotNull();
    assertThat(filings.save(sent, 6, Facts.NONE)).isEmpty();
    Filing toSign = proceedings.accept(sent, producer, print("one"), FIRST, LAST).orElseThrow();
    Filing again = act(toSign, Act.REOPEN, producer);
    Filing second = proceedings.accept(again, producer, print("two"), FIRST, LAST).orElseThrow();
    assertThat(papers.current(second).orElseThrow().n()).isEqualTo(2);
    assertThat(papers.of(second)).hasSize(2);
    Filing half = act(second, Act.SIGN, Actor.INSTITUTION);
    assertThat(half.standing(FIRST)).isEqualTo(Standing.TO_SIGN);
    Filing signed = act(half, Act.COUNTERSIGN, producer);
    assertThat(signed.standing(FIRST.minusDays(1))).isEqualTo(Standing.SIGNED);
    assertThat(signed.standing(FIRST)).isEqualTo(Standing.IN_FORCE);
    assertThat(signed.standing(LAST)).isEqualTo(Standing.IN_FORCE);
    assertThat(signed.standing(LAST.plusDays(1))).isEqualTo(Standing.ENDED);
    assertThat(events.of(signed))
        .extracting(e -> e.act().id())
        .containsExactly("start", "send", "accept", "reopen", "accept", "sign", "countersign");
    assertThat(events.of(signed)).extracting(Event::n).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(verification.verify().flaws()).isEmpty();
    assertThat(filings.received(course.producer())).containsExactly(signed);
  }

  private Filing act(Filing seen, Act act, Actor by) {
    return proceedings.act(seen, act, by, Facts.NONE).orElseThrow();
  }

  @Test
  void an_act_of_another_state_does_nothing() {
    Filing draft = filings.begin(course(), "a@alma.example", "fr", said).filing();
    assertThat(proceedings.act(draft, Act.SIGN, Actor.INSTITUTION, Facts.NONE)).isEmpty();
    Filing sent = act(draft, Act.SEND, Actor.INSTITUTION);
    assertThat(proceedings.act(draft, Act.WITHDRAW, Actor.INSTITUTION, Facts.NONE)).isEmpty();
    assertThat(filings.byId(draft.id())).contains(sent);
    assertThat(events.of(sent)).hasSize(2);
  }

  @Test
  void only_what_is_signed_is_amended() {
    Course course = course();
    Filing draft = filings.begin(course, "a@alma.example", "fr", said).filing();
    assertThatThrownBy(() -> filings.amendment(draft)).isInstanceOf(IllegalArgumentException.class);
    Filing signed =
        proceedings.imported(
            course, "a@alma.example", "fr", said, Actor.CLAUSIER, print("scan"), FIRST, LAST);
    Filing amendment = filings.amendment(signed);
    assertThat(amendment.amends()).isEqualTo(signed.id());
    assertThat(amendment.said()).isEqualTo(said);
    assertThat(filings.amending(signed.id())).containsExactly(amendment);
    assertThat(events.of(signed)).extracting(Event::act).containsExactly(Act.IMPORT, Act.AMEND);
    assertThat(verification.verify().flaws()).isEmpty();
  }

  @Test
  void what_was_done_and_proposed_is_not_rewritten() {
    Filing signed =
        proceedings.imported(
            course(), "a@b.example", "fr", said, Actor.CLAUSIER, print("scan"), FIRST, LAST);
    assertThatThrownBy(
            () ->
                sql.sql("update request_event set details = '{}' where request = :id")
                    .param("id", signed.id())
                    .update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(
            () ->
                sql.sql("update request_document set sha256 = '' where request = :id")
                    .param("id", signed.id())
                    .update())
        .hasMessageContaining("append-only");
  }

  @Test
  void a_link_serves_once_and_looking_uses_nothing_up() {
    Filing filing = filings.begin(course(), "a@alma.example", "fr", said).filing();
    String token = keys.link(filing);
    assertThat(keys.look(token).serves()).isTrue();
    assertThat(keys.look(token).filing()).contains(filing);
    assertThat(keys.use(token)).contains(filing);
    assertThat(keys.use(token)).isEmpty();
    assertThat(keys.look(token)).isEqualTo(new Keys.Link(Optional.of(filing), false));
    assertThat(keys.look("forged").filing()).isEmpty();
  }

  @Test
  void a_key_opens_its_request_and_no_other() {
    Filing one = filings.begin(course(), "a@alma.example", "fr", said).filing();
    Filing other = filings.begin(course(), "b@alma.example", "fr", said).filing();
    String key = keys.browser(one);
    assertThat(keys.opens(key, one)).isTrue();
    assertThat(keys.opens(key, other)).isFalse();
    assertThat(keys.opens(keys.link(one), one)).isFalse();
    keys.revoke(one);
    assertThat(keys.opens(key, one)).isFalse();
  }

  @Test
  void a_draft_that_is_kept_no_longer_says_nothing_any_more() {
    Filing old = filings.begin(course(), "a@alma.example", "fr", said).filing();
    String key = keys.browser(old);
    sql.sql("update request set kept_until = '2026-11-21' where id = :id")
        .param("id", old.id())
        .update();
    assertThat(proceedings.lapse()).isEqualTo(1);
    Filing gone = filings.byId(old.id()).orElseThrow();
    assertThat(gone.state()).isEqualTo(State.WITHDRAWN);
    assertThat(gone.email()).isEmpty();
    assertThat(gone.said()).isEqualTo(Facts.NONE);
    assertThat(keys.opens(key, gone)).isFalse();
  }

  /** However long the producer took: what is to be completed is kept as long as a draft is. */
  @Test
  void what_is_to_be_completed_is_kept_from_the_question_on() {
    Course course = course();
    Actor producer = Actor.producer(fixtures.person(course.producer(), Role.PRODUCER).id());
    Filing sent =
        act(
            filings.begin(course, "a@alma.example", "fr", said).filing(),
            Act.SEND,
            Actor.INSTITUTION);
    sql.sql("update request set kept_until = '2026-11-21' where id = :id")
        .param("id", sent.id())
        .update();
    Filing asked = act(filings.byId(sent.id()).orElseThrow(), Act.ASK, producer);
    assertThat(asked.keptUntil()).isEqualTo(LocalDate.of(2027, 2, 20));
    proceedings.lapse();
    assertThat(filings.byId(sent.id()).orElseThrow().state()).isEqualTo(State.TO_COMPLETE);
  }

  /** Its own reference is not that of the agreement it changes. */
  @Test
  void an_amendment_begins_with_what_was_said_but_not_with_the_reference() {
    Filing signed =
        proceedings.imported(
            course(),
            "a@alma.example",
            "fr",
            said.with("agreement", "CONV-2025-003"),
            Actor.CLAUSIER,
            print("scan"),
            FIRST,
            LAST);
    assertThat(filings.amendment(signed).said()).isEqualTo(said);
  }
}
