package org.clausier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.course.Draft;
import org.clausier.web.course.Drafts;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Versions;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.journal.Journal;
import org.clausier.web.journal.Line;
import org.clausier.web.journal.Verification;
import org.clausier.web.publication.Publishing;
import org.clausier.web.publication.Wish;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes wrong around the server never leaves half a thing in it. */
@Tag("slow")
class FaultsTest {

  private static final int COURSES = 40;
  private static final String POLICY =
      """
      clausier: 1
      policy: essai
      version: 1
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

  @Test
  void a_power_cut_while_publishing_on_the_embedded_database() {
    Account account;
    try (Installation before = Installation.start(data)) {
      account = drafts(before);
    }
    try (ServerProcess server = ServerProcess.start(data)) {
      cut(server, account);
    }
    try (Installation after = Installation.start(data)) {
      wholeOrAbsent(after);
    }
  }

  @Test
  void a_power_cut_while_publishing_on_postgresql() {
    String database = Postgres.database();
    Account account;
    try (Installation before = Installation.on(database, data)) {
      account = drafts(before);
    }
    String[] environment = {
      "CLAUSIER_DB_URL",
      database,
      "CLAUSIER_DB_USER",
      "postgres",
      "CLAUSIER_DB_PASSWORD",
      "postgres"
    };
    try (ServerProcess server = ServerProcess.start(data, environment)) {
      cut(server, account);
    }
    try (Installation after = Installation.on(database, data)) {
      wholeOrAbsent(after);
    }
  }

  @Test
  void a_disk_that_is_full_while_publishing() throws Exception {
    Account account;
    try (Installation before = Installation.start(data)) {
      account = drafts(before);
    }
    long kib = Files.size(data.resolve("clausier.mv.db")) / 1024;
    int done;
    try (ServerProcess server = ServerProcess.cramped(kib + 120, data)) {
      Client client = server.client();
      client.signsIn(account.email(), Fixtures.PASSWORD);
      done = publishAll(client);
      assertThat(done).describedAs("published before the disk was full").isBetween(1, COURSES - 1);
      HttpResponse<String> told = client.get("/cours");
      assertThat(told.statusCode()).isEqualTo(503);
      assertThat(told.body()).contains("</html>").doesNotContain("Exception");
    }
    try (Installation after = Installation.start(data)) {
      wholeOrAbsent(after);
      long versions =
          after
              .get(JdbcClient.class)
              .sql("select count(*) from version")
              .query(Long.class)
              .single();
      assertThat(versions).describedAs("what was answered is kept").isGreaterThanOrEqualTo(done);
    }
  }

  /** Courses, each with a draft that may be published as it is. */
  private static Account drafts(Installation here) {
    Account account = here.fixtures().person(Role.PRODUCER);
    var courses = here.get(org.clausier.web.course.Courses.class);
    for (int n = 0; n < COURSES; n++) {
      String slug = "panne-" + n;
      Course course = courses.add(account.producer(), slug, "Cours d’essai");
      String policy = POLICY.replaceFirst("policy: essai", "policy: " + slug);
      here.get(Drafts.class).start(course.id(), 1, null, policy, account.id());
    }
    return account;
  }

  /** Publishes one course after the other, and pulls the plug in the middle. */
  private static void cut(ServerProcess server, Account account) {
    Client client = server.client();
    client.signsIn(account.email(), Fixtures.PASSWORD);
    ExecutorService publisher = Executors.newSingleThreadExecutor();
    try {
      Future<Integer> published = publisher.submit(() -> publishAll(client));
      TimeUnit.MILLISECONDS.sleep(1_500);
      server.kill();
      published.get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      publisher.shutdownNow();
    }
  }

  private static int publishAll(Client client) {
    int done = 0;
    try {
      for (int n = 0; n < COURSES; n++) {
        if (publish(client, "panne-" + n).statusCode() < 400) done++;
      }
    } catch (RuntimeException e) {
      // the plug was pulled
    }
    return done;
  }

  private static HttpResponse<String> publish(Client client, String slug) {
    HttpResponse<String> form = client.get("/cours/" + slug + "/publier");
    return client.submits(
        form.body(), "/cours/" + slug + "/publier", Map.of("effective", "2026-11-22"));
  }

  private static void wholeOrAbsent(Installation here) {
    JdbcClient sql = here.get(JdbcClient.class);
    long versions = sql.sql("select count(*) from version").query(Long.class).single();
    long drafts = sql.sql("select count(*) from draft").query(Long.class).single();
    assertThat(versions).describedAs("published before the cut").isPositive();
    assertThat(versions + drafts)
        .describedAs("each is published or still a draft")
        .isEqualTo(COURSES);
    Verification.Report report = here.get(Verification.class).verify();
    assertThat(report.flaws()).isEmpty();
    assertThat(report.things()).isEqualTo(versions);
    var courses = here.get(org.clausier.web.course.Courses.class);
    for (Course course : courses.published()) {
      assertThat(here.get(Shelf.class).of(course).versions()).hasSize(1);
    }
  }

  @Test
  void of_two_who_publish_at_once_one_wins_and_the_other_is_told() throws Exception {
    try (Installation here = Installation.on(Postgres.database(), data)) {
      one(here);
    }
    try (Installation here = Installation.start(data.resolve("embedded"))) {
      one(here);
    }
  }

  private static void one(Installation here) throws Exception {
    Account account = drafts(here);
    Publishing publishing = here.get(Publishing.class);
    Course course = here.get(org.clausier.web.course.Courses.class).bySlug("panne-0").orElseThrow();
    Draft draft = here.get(Drafts.class).of(course.id()).orElseThrow();
    Set<org.clausier.policy.CellId> silences =
        publishing
            .readiness(course, draft)
            .match(
                r ->
                    r.silences().stream()
                        .map(org.clausier.grid.Cell::id)
                        .collect(java.util.stream.Collectors.toSet()),
                p -> Set.of());
    LocalDate day = LocalDate.of(2026, 11, 22);
    Wish wish = new Wish(draft.revision(), Optional.of(day), "", "", silences, false);
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Publishing.Result> publish =
        () -> {
          together.await();
          return publishing.publish(course, wish, account);
        };
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Publishing.Result> results =
          two.invokeAll(List.of(publish, publish)).stream().map(FaultsTest::result).toList();
      assertThat(results).hasAtLeastOneElementOfType(Publishing.Result.Published.class);
      assertThat(results).hasAtLeastOneElementOfType(Publishing.Result.Overtaken.class);
    } finally {
      two.shutdownNow();
    }
    assertThat(here.get(Versions.class).of(course.id())).hasSize(1);
    assertThat(here.get(Verification.class).verify().flaws()).isEmpty();
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_clock_set_back_does_not_turn_the_journal_back() {
    try (Installation here = Installation.start(data)) {
      JdbcClient sql = here.get(JdbcClient.class);
      for (String now :
          List.of("2026-11-22T10:00:00Z", "2026-11-20T10:00:00Z", "2026-11-23T10:00:00Z")) {
        Today today = new Today(Clock.fixed(Instant.parse(now), ZoneOffset.UTC), "");
        here.get(TransactionTemplate.class)
            .executeWithoutResult(
                status ->
                    new Journal(sql, today)
                        .write(
                            new Journal.Entry(null, null, "essai", now, Digest.of(""), Map.of())));
      }
      List<Line> lines = here.get(Journal.class).after(0, Optional.empty());
      List<Line> tried = lines.stream().filter(l -> l.act().equals("essai")).toList();
      assertThat(tried).extracting(Line::subject).isSortedAccordingTo((a, b) -> 0).hasSize(3);
      assertThat(IntStream.range(1, lines.size()))
          .allMatch(i -> !lines.get(i).recorded().isBefore(lines.get(i - 1).recorded()));
      assertThat(here.get(Verification.class).verify().flaws()).isEmpty();
    }
  }
}
