package org.clausier.web.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.clausier.web.Installation;
import org.clausier.web.ServerProcess;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Version;
import org.clausier.web.course.Versions;
import org.clausier.web.deposit.Deposit;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** A reading that is stopped, by somebody or by a power cut, is taken up and counts the same. */
@Tag("slow")
class InterruptedTest {

  private static final int ROWS = 200_000;
  private static final String FACTS =
      """
      clausier: 1
      facts: essai
      organisation: { name: Groupe Essai, audience: company }
      """;
  private static final String POLICY =
      """
      clausier: 1
      policy: essai
      version: 1
      published: 2026-01-01
      effective: 2026-01-01
      producer:
        name: Producteur d’essai
        legal-form: association
        publication-director: Camille Essai
        host: { name: Hébergeur d’essai, address: 1 rue de l’Essai, phone: "+33 1 00 00 00 00" }
      course: { title: Cours d’essai, site: "https://essai.example/", licence: all-rights-reserved }
      grid:
        follow-individually: { everyone: free }
      """;

  @TempDir Path data;

  private static byte[] report(int rows) {
    StringBuilder text = new StringBuilder("date;pratique;organisation;apprenant\n");
    for (int i = 0; i < rows; i++) {
      LocalDate day = LocalDate.of(2026, 1, 1).plusDays(i % 300);
      text.append(day).append(";follow-individually;Groupe Essai;A-").append(i).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** An audit whose report of so many rows is here. */
  static long audit(Installation installation, int rows) throws Exception {
    Account account = installation.fixtures().person(Role.AUDITOR);
    Course course = installation.get(Courses.class).add(account.producer(), "essai", "Essai");
    LocalDate first = LocalDate.of(2026, 1, 1);
    installation
        .get(TransactionTemplate.class)
        .executeWithoutResult(
            status ->
                installation
                    .get(Versions.class)
                    .add(
                        course,
                        new Version(
                            course.id(),
                            1,
                            POLICY,
                            Digest.of(POLICY),
                            first,
                            first,
                            "",
                            "{}",
                            installation.get(Today.class).now(),
                            account.id())));
    Audits audits = installation.get(Audits.class);
    Kept kept =
        audits.begin(new Audits.Beginning(course.id(), "Groupe Essai", false, 1), account.id());
    audits.facts(kept.id(), FACTS);
    Deposit deposit = installation.get(Deposit.class);
    installation
        .get(Files.class)
        .add(
            kept.id(),
            Input.REPORT,
            "essai.csv",
            deposit.take(new ByteArrayInputStream(report(rows)), Long.MAX_VALUE));
    return kept.id();
  }

  private static void whole(Installation installation, long id) {
    Kept kept = installation.get(Audits.class).byId(id).orElseThrow();
    assertThat(kept.state()).isEqualTo(State.READ);
    var readings = installation.get(Tallies.class).of(id).orElseThrow().counted().readings();
    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).accepted()).isEqualTo(ROWS);
  }

  @Test
  void two_hundred_thousand_rows_are_stopped_then_taken_up() throws Exception {
    try (Installation installation = Installation.start(data)) {
      long id = audit(installation, ROWS);
      Jobs jobs = installation.get(Jobs.class);
      assertThat(jobs.read(id)).isTrue();
      jobs.stop(id);
      assertThat(jobs.over(id, Duration.ofSeconds(60))).isTrue();
      assertThat(installation.get(Audits.class).byId(id).orElseThrow().state())
          .isEqualTo(State.STOPPED);
      assertThat(installation.get(Tallies.class).of(id)).isEmpty();
      assertThat(jobs.read(id)).isTrue();
      assertThat(jobs.over(id, Duration.ofSeconds(120))).isTrue();
      whole(installation, id);
    }
  }

  @Test
  void a_power_cut_while_reading_loses_nothing() throws Exception {
    long id;
    try (Installation before = Installation.start(data)) {
      id = audit(before, ROWS);
      // as the power cut finds it: being read
      before.get(Audits.class).move(id, java.util.Set.of(State.IMPORTING), State.QUEUED);
    }
    try (ServerProcess server = ServerProcess.start(data, "CLAUSIER_DEMONSTRATION", "false")) {
      server.kill();
    }
    try (Installation after = Installation.start(data)) {
      assertThat(after.get(Jobs.class).over(id, Duration.ofSeconds(120))).isTrue();
      whole(after, id);
    }
  }
}
