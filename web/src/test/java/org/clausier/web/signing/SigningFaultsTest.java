package org.clausier.web.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.clausier.web.Client;
import org.clausier.web.CoursesMade;
import org.clausier.web.Dossiers;
import org.clausier.web.Fixtures;
import org.clausier.web.Installation;
import org.clausier.web.Postgres;
import org.clausier.web.ServerProcess;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.convention.Review;
import org.clausier.web.course.Agreements;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Versions;
import org.clausier.web.desk.Today;
import org.clausier.web.journal.Verification;
import org.clausier.web.mail.Outbox;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Paper;
import org.clausier.web.request.Papers;
import org.clausier.web.request.Proceedings;
import org.clausier.web.request.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A power cut while people sign: each document is signed by nobody, by one, or by both. */
@Tag("slow")
class SigningFaultsTest {

  private static final int DOSSIERS = 12;
  private static final String POLICY =
      """
      clausier: 1
      policy: essai
      version: 1
      published: 2026-10-01
      effective: 2026-10-01
      producer:
        name: Producteur d’essai
        legal-form: association
        publication-director: Camille Essai
        host: { name: Hébergeur d’essai, address: 1 rue de l’Essai, phone: "+33 1 00 00 00 00" }
        vat-status: franchise
      course:
        title: Cours d’essai
        site: "https://essai.example/"
        licence: all-rights-reserved
        sessions: [ { id: s5, from: 2027-02-01, to: 2027-04-25 } ]
      grid:
        enrol-cohort: { higher-education: agreement }
        integrate-curriculum: { higher-education: agreement }
      """;

  @TempDir Path data;

  private record Prepared(Account account, List<Filing> filings, List<String> links) {}

  @Test
  void on_the_embedded_database() throws Exception {
    Prepared prepared;
    try (Installation before = Installation.start(data)) {
      prepared = prepare(before);
    }
    int told;
    try (ServerProcess server = ServerProcess.start(data)) {
      told = cut(server, prepared);
    }
    try (Installation after = Installation.start(data)) {
      whole(after, prepared, told);
    }
  }

  @Test
  void on_postgresql() throws Exception {
    String database = Postgres.database();
    Prepared prepared;
    try (Installation before = Installation.on(database, data)) {
      prepared = prepare(before);
    }
    int told;
    String[] environment = {
      "CLAUSIER_DB_URL",
      database,
      "CLAUSIER_DB_USER",
      "postgres",
      "CLAUSIER_DB_PASSWORD",
      "postgres"
    };
    try (ServerProcess server = ServerProcess.start(data, environment)) {
      told = cut(server, prepared);
    }
    try (Installation after = Installation.on(database, data)) {
      whole(after, prepared, told);
    }
  }

  private static Prepared prepare(Installation here) {
    Account account = here.fixtures().person(Role.PRODUCER);
    Course course =
        new CoursesMade(here.get(Courses.class), here.get(Versions.class), here.get(Today.class))
            .published(account, POLICY);
    Dossiers dossiers =
        new Dossiers(
            here.get(Filings.class),
            here.get(Proceedings.class),
            here.get(Review.class),
            here.get(Outbox.class));
    List<Filing> filings = new ArrayList<>();
    List<String> links = new ArrayList<>();
    for (int i = 0; i < DOSSIERS; i++) {
      Filing filing = dossiers.toSign(course, account);
      filings.add(filing);
      links.add(dossiers.link(filing));
    }
    return new Prepared(account, filings, links);
  }

  /** Signs one after the other, and pulls the plug once some are; how many were told signed. */
  private static int cut(ServerProcess server, Prepared prepared) throws Exception {
    ExecutorService signer = Executors.newSingleThreadExecutor();
    int[] told = new int[1];
    try {
      Future<?> signing = signer.submit(() -> signAll(server, prepared, told));
      for (int i = 0; i < 1_200 && told[0] < 3 && !signing.isDone(); i++) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      TimeUnit.MILLISECONDS.sleep(120);
      server.kill();
      signing.get(60, TimeUnit.SECONDS);
    } finally {
      signer.shutdownNow();
    }
    return told[0];
  }

  private static void signAll(ServerProcess server, Prepared prepared, int[] told) {
    try {
      Client producer = server.client();
      producer.signsIn(prepared.account().email(), Fixtures.PASSWORD);
      for (int i = 0; i < DOSSIERS; i++) {
        Client institution = server.client();
        String link = prepared.links().get(i);
        institution.post(link, Map.of());
        signs(institution, link);
        String own = "/conventions/" + prepared.filings().get(i).id();
        if (signs(producer, own + "/signature").endsWith("?fait=countersign")) told[0]++;
      }
    } catch (RuntimeException | AssertionError e) {
      // the plug was pulled
    }
  }

  private static String signs(Client client, String base) {
    client.post(base + "/convention", Dossiers.typed());
    String code = Dossiers.code(client.get(base + "/code").body());
    return Client.next(client.post(base + "/code", Map.of("code", code)));
  }

  private static void whole(Installation here, Prepared prepared, int told) {
    Filings filings = here.get(Filings.class);
    Papers papers = here.get(Papers.class);
    Signatures signatures = here.get(Signatures.class);
    EvidenceFiles evidence = here.get(EvidenceFiles.class);
    Agreements agreements = here.get(Agreements.class);
    int signed = 0;
    for (Filing before : prepared.filings()) {
      Filing filing = filings.byId(before.id()).orElseThrow();
      Paper paper = papers.current(filing).orElseThrow();
      boolean both = filing.state() == State.SIGNED;
      int given = filing.state() == State.TO_SIGN ? 0 : both ? 2 : 1;
      assertThat(signatures.of(paper)).describedAs(filing.reference()).hasSize(given);
      assertThat(evidence.of(paper).isPresent()).isEqualTo(both);
      assertThat(agreements.content(filing.course(), "CONV-" + filing.reference()).isPresent())
          .isEqualTo(both);
      signed += both ? 1 : 0;
    }
    assertThat(signed).describedAs("what was answered is kept").isGreaterThanOrEqualTo(told);
    assertThat(told).describedAs("signed before the cut").isPositive();
    assertThat(signed).describedAs("the plug was pulled in the middle").isLessThan(DOSSIERS);
    assertThat(here.get(Verification.class).verify().flaws()).isEmpty();
  }
}
