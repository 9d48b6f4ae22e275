package org.clausier.web.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.clausier.web.Client;
import org.clausier.web.Installation;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.deposit.Deposit;
import org.clausier.web.mail.Message;
import org.clausier.web.mail.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever closed the page is written to, once, when a reading is over. */
class ReadingLettersTest extends WebTest {

  private static final String GOOD =
      "date;pratique\n04/09/2026;follow-individually\n05/09/2026;follow-individually\n";
  private static final String DOUBTFUL = GOOD + "06/09/2026;causerie\n";

  @Autowired private Audits audits;
  @Autowired private Files files;
  @Autowired private Deposit deposit;
  @Autowired private Jobs jobs;
  @Autowired private Outbox outbox;

  private Account account;

  @BeforeEach
  void auditor() {
    account = fixtures.person(Role.AUDITOR);
  }

  /** An audit whose reading was asked for before, and interrupted. */
  private long interrupted(String report, boolean straight) throws Exception {
    Course course = fixtures.course(account);
    Kept kept =
        audits.begin(new Audits.Beginning(course.id(), "Groupe Hélios", straight, 3), account.id());
    audits.facts(
        kept.id(),
        "clausier: 1\nfacts: essai\norganisation: { name: Groupe Hélios, audience: company }\n");
    byte[] bytes = report.getBytes(StandardCharsets.UTF_8);
    files.add(
        kept.id(),
        Input.REPORT,
        "r.csv",
        deposit.take(new ByteArrayInputStream(bytes), Long.MAX_VALUE));
    audits.move(kept.id(), java.util.Set.of(State.IMPORTING), State.READING);
    audits.move(kept.id(), java.util.Set.of(State.READING), State.STOPPED);
    return kept.id();
  }

  private List<Message> told(long id) {
    assertThat(jobs.read(id)).isTrue();
    assertThat(jobs.over(id, Duration.ofSeconds(60))).isTrue();
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    // a conclusion is told right after it is kept
    while (outbox.about("audit " + id).isEmpty() && System.nanoTime() < end) Thread.onSpinWait();
    return outbox.about("audit " + id).stream().map(k -> k.message()).toList();
  }

  @Test
  void what_is_read_is_to_be_checked() throws Exception {
    long id = interrupted(DOUBTFUL, false);
    assertThat(told(id))
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.kind()).isEqualTo("audit-read");
              assertThat(m.to()).isEqualTo(account.email());
              assertThat(m.subject()).contains("Groupe Hélios");
              assertThat(m.body()).contains("/audits/" + id + "/import/controle", "7 jours");
            });
  }

  @Test
  void what_concludes_by_itself_leads_to_its_findings() throws Exception {
    long id = interrupted(GOOD, true);
    assertThat(told(id))
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.kind()).isEqualTo("audit-done");
              assertThat(m.body()).contains("/audits/" + id + "\n").doesNotContain("import");
            });
  }

  @Test
  void what_cannot_be_read_says_where_to_see_why() throws Exception {
    long id = interrupted("MZ\0\0", false);
    assertThat(told(id))
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.kind()).isEqualTo("audit-failed");
              assertThat(m.body()).contains("/audits/" + id + "/lecture");
            });
  }

  /** Three bytes are no text in pairs of bytes: that is said, and is no fault of ours. */
  @Test
  void what_is_not_in_the_encoding_that_was_chosen_says_so() throws Exception {
    long id = interrupted("dat", false);
    audits.form(id, new Audits.Form(null, "UTF-16LE", null, null));
    told(id);
    Kept failed = audits.byId(id).orElseThrow();
    assertThat(failed.state()).isEqualTo(State.FAILED);
    byte[] why = java.util.Objects.requireNonNull(failed.failure());
    assertThat(org.clausier.audit.kept.KeptProblems.fromBytes(why))
        .extracting(p -> p.id())
        .containsExactly("audit-charset");
  }

  /** It ended before whoever waits could close anything. */
  @Test
  void what_takes_a_moment_is_written_to_nobody() throws Exception {
    long id = interrupted(DOUBTFUL, false);
    Kept before = audits.byId(id).orElseThrow();
    assertThat(before.attempts()).isEqualTo(1);
    sql.sql("update audit set attempts = 0 where id = :id").param("id", id).update();
    jobs.read(id);
    assertThat(jobs.over(id, Duration.ofSeconds(60))).isTrue();
    assertThat(audits.byId(id).orElseThrow().state()).isEqualTo(State.READ);
    assertThat(outbox.about("audit " + id)).isEmpty();
  }

  /** Where messages leave, the page that may be closed says to whom one will. */
  @Test
  void the_page_says_who_will_be_written_to(@TempDir Path data) {
    try (Installation here =
        Installation.start(
            data,
            "clausier.url",
            "https://clausier.example",
            "clausier.smtp.host",
            "localhost",
            "clausier.smtp.from",
            "clausier@essai.example")) {
      Account auditor = here.fixtures().person(Role.AUDITOR);
      Course course =
          here.get(org.clausier.web.course.Courses.class).add(auditor.producer(), "essai", "Essai");
      Audits there = here.get(Audits.class);
      Kept kept =
          there.begin(new Audits.Beginning(course.id(), "Groupe Essai", false, 1), auditor.id());
      // nothing takes it up: it is being read, says the database
      there.move(kept.id(), java.util.Set.of(State.IMPORTING), State.READING);
      Client client = here.client();
      client.signsIn(auditor.email(), org.clausier.web.Fixtures.PASSWORD);
      assertThat(client.get("/audits/" + kept.id() + "/lecture").body())
          .contains("la lecture continue, et nous écrirons à " + auditor.email());
    }
  }

  @Autowired private org.springframework.jdbc.core.simple.JdbcClient sql;
}
