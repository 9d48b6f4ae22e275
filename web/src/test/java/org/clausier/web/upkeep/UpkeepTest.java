package org.clausier.web.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.clausier.problem.Outcome;
import org.clausier.web.Fixtures;
import org.clausier.web.Installation;
import org.clausier.web.Postgres;
import org.clausier.web.Upkeep;
import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.Role;
import org.clausier.web.desk.Digest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was saved comes back, from either database into either, all of it or nothing. */
class UpkeepTest {

  @TempDir static Path folder = Path.of("");
  private static Path archive = Path.of("");
  private static String email = "";

  /** The demonstration on the embedded database, saved once it is stopped. */
  @BeforeAll
  static void save() {
    Path data = folder.resolve("first");
    try (Installation first = Installation.start(data, "clausier.demonstration", "true")) {
      Account account = first.fixtures().person(Role.ADMINISTRATOR);
      email = account.email();
      first.fixtures().course(account);
    }
    archive = folder.resolve("clausier.zip");
    Outcome<String> saved = Upkeep.of(Map.of(), Optional.of(data)).backup(archive);
    assertThat(saved).isEqualTo(Outcome.ok(sha256(archive)));
  }

  @AfterAll
  static void nothing_is_left_beside_the_archive() throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).noneMatch(f -> f.endsWith(".part"));
    }
  }

  @Test
  void the_embedded_database_comes_back_the_same() {
    Path data = folder.resolve("second");
    Upkeep.Report report = right(Upkeep.of(Map.of(), Optional.of(data)).restore(archive));
    assertThat(report.flaws()).isEmpty();
    assertThat(report.things()).isGreaterThan(5);
    Path again = folder.resolve("again.zip");
    right(Upkeep.of(Map.of(), Optional.of(data)).backup(again));
    assertThat(again).hasSameBinaryContentAs(archive);
    try (Installation second = Installation.start(data)) {
      assertThat(second.client().signsIn(email, Fixtures.PASSWORD).statusCode()).isEqualTo(302);
      // what numbers itself goes on: no number is given twice
      second.fixtures().course(second.fixtures().person(Role.PRODUCER));
      assertThat(second.get(Accounts.class).all()).extracting(Account::id).doesNotHaveDuplicates();
    }
  }

  @Test
  void people_move_to_postgresql_and_back() throws Exception {
    String database = Postgres.database();
    Map<String, String> environment = postgres(database);
    Upkeep.Report report = right(Upkeep.of(environment, Optional.empty()).restore(archive));
    assertThat(report.flaws()).isEmpty();
    try (Installation there = Installation.on(database, folder.resolve("unused"))) {
      assertThat(there.client().signsIn(email, Fixtures.PASSWORD).statusCode()).isEqualTo(302);
      there.fixtures().course(there.fixtures().person(Role.PRODUCER));
    }
    Path moved = folder.resolve("from-postgresql.zip");
    right(Upkeep.of(environment, Optional.empty()).backup(moved));
    Path data = folder.resolve("third");
    assertThat(right(Upkeep.of(Map.of(), Optional.of(data)).restore(moved)).flaws()).isEmpty();
    assertThat(right(Upkeep.of(environment, Optional.empty()).verify()).flaws()).isEmpty();
  }

  @Test
  void a_database_that_holds_something_is_left_alone() {
    String database = Postgres.database();
    right(Upkeep.of(postgres(database), Optional.empty()).restore(archive));
    assertThat(problem(Upkeep.of(postgres(database), Optional.empty()).restore(archive)))
        .isEqualTo("base-not-empty");
    Path data = folder.resolve("first");
    assertThat(problem(Upkeep.of(Map.of(), Optional.of(data)).restore(archive)))
        .isEqualTo("base-not-empty");
  }

  @Test
  void an_archive_altered_anywhere_restores_nothing() throws Exception {
    for (String entry : List.of("tables/version.jsonl", "tables/usage_report.jsonl")) {
      Path altered = altered(entry, text -> text.replaceFirst("2026", "2027"));
      String database = Postgres.database();
      assertThat(problem(Upkeep.of(postgres(database), Optional.empty()).restore(altered)))
          .describedAs(entry)
          .isEqualTo("archive-altered");
      Path data = folder.resolve("none-" + altered.getFileName());
      assertThat(problem(Upkeep.of(Map.of(), Optional.of(data)).restore(altered)))
          .isEqualTo("archive-altered");
      assertThat(data).isEmptyDirectory();
      // as empty as it was: the true one goes in
      right(Upkeep.of(postgres(database), Optional.empty()).restore(archive));
    }
  }

  @Test
  void an_archive_cut_short_or_of_another_kind_is_refused() throws Exception {
    Path cut = folder.resolve("cut.zip");
    byte[] bytes = Files.readAllBytes(archive);
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    Upkeep upkeep = Upkeep.of(Map.of(), Optional.of(folder.resolve("none")));
    assertThat(problem(upkeep.restore(cut))).isEqualTo("archive-unreadable");
    Path text = Files.writeString(folder.resolve("text.zip"), "bonjour");
    assertThat(problem(upkeep.restore(text))).isEqualTo("archive-unreadable");
    assertThat(problem(upkeep.restore(altered("clausier.json", t -> "{")))) // no JSON
        .isEqualTo("archive-unreadable");
    assertThat(problem(upkeep.restore(folder.resolve("absent.zip")))).isEqualTo("file-missing");
  }

  @Test
  void an_archive_of_a_later_program_is_refused() throws Exception {
    Upkeep upkeep = Upkeep.of(Map.of(), Optional.of(folder.resolve("none")));
    Path later =
        altered(
            "clausier.json",
            t -> t.replaceFirst("\"schema\": ?\"[0-9.]+\"", "\"schema\": \"9999\""));
    assertThat(problem(upkeep.restore(later))).isEqualTo("archive-newer");
    Path format = altered("clausier.json", t -> t.replaceFirst("\"format\": ?1", "\"format\": 2"));
    assertThat(problem(upkeep.restore(format))).isEqualTo("archive-newer");
  }

  @Test
  void a_backup_never_replaces_a_file_and_needs_a_database() {
    Path data = folder.resolve("first");
    assertThat(problem(Upkeep.of(Map.of(), Optional.of(data)).backup(archive)))
        .isEqualTo("archive-exists");
    Upkeep none = Upkeep.of(Map.of(), Optional.of(folder.resolve("nowhere")));
    assertThat(problem(none.backup(folder.resolve("other.zip")))).isEqualTo("base-missing");
    assertThat(folder.resolve("nowhere")).doesNotExist();
    Map<String, String> away = new LinkedHashMap<>(postgres("jdbc:postgresql://localhost:1/x"));
    assertThat(problem(Upkeep.of(away, Optional.empty()).verify())).isEqualTo("base-away");
  }

  @Test
  void the_database_that_answers_nothing_to_the_journal_is_said() throws SQLException {
    String database = Postgres.database();
    right(Upkeep.of(postgres(database), Optional.empty()).restore(archive));
    Base base = Base.of(postgres(database), Optional.empty());
    var source = base.open();
    try (var statement = source.getConnection().createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("update version set policy = policy || ' '");
    } finally {
      source.destroy();
    }
    assertThat(right(Upkeep.of(postgres(database), Optional.empty()).verify()).flaws())
        .extracting(Map.Entry::getKey)
        .containsOnly("web.journal.flaw.RECORD_ALTERED");
  }

  private Path altered(String entry, UnaryOperator<String> rewriting) throws IOException {
    Path altered = Files.createTempFile(folder, "altered", ".zip");
    try (ZipFile from = new ZipFile(archive.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(altered))) {
      for (ZipEntry e : from.stream().toList()) {
        to.putNextEntry(new ZipEntry(e.getName()));
        try (InputStream in = from.getInputStream(e)) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          String written = e.getName().equals(entry) ? rewriting.apply(text) : text;
          if (e.getName().equals(entry)) assertThat(written).isNotEqualTo(text);
          to.write(written.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return altered;
  }

  private static Map<String, String> postgres(String database) {
    return Map.of(
        "CLAUSIER_DB_URL",
        database,
        "CLAUSIER_DB_USER",
        "postgres",
        "CLAUSIER_DB_PASSWORD",
        "postgres");
  }

  private static <T> T right(Outcome<T> outcome) {
    return outcome.match(
        ok -> ok,
        problems -> {
          throw new AssertionError(problems.toString());
        });
  }

  private static String problem(Outcome<?> outcome) {
    return outcome.match(ok -> "none", problems -> problems.get(0).id());
  }

  private static String sha256(Path file) {
    try {
      return Digest.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
