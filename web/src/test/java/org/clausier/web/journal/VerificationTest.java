package org.clausier.web.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.clausier.web.CoursesMade;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Versions;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.journal.Verification.Flaw;
import org.clausier.web.journal.Verification.Kind;
import org.clausier.web.publication.Documents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever holds the database changes what was recorded, and the verification says what. */
class VerificationTest extends WebTest {

  @Autowired private Journal journal;
  @Autowired private Verification verification;
  @Autowired private Versions versions;
  @Autowired private Documents documents;
  @Autowired private Courses courses;
  @Autowired private Today today;
  @Autowired private JdbcClient sql;
  @Autowired private TransactionTemplate transaction;

  @Test
  void what_nobody_touched_is_whole() {
    published();
    assertThat(verification.verify().flaws()).isEmpty();
    assertThat(verification.verify().end()).isEqualTo(journal.head().hash());
  }

  @Test
  void a_line_that_was_altered() {
    long line = line();
    assertThat(flaws("update journal set subject = 'autre' where seq = " + line))
        .containsExactly(new Flaw(Kind.LINE_ALTERED, line + ""));
  }

  @Test
  void a_line_that_was_altered_with_its_hash() {
    long line = line();
    line();
    assertThat(flaws("update journal set hash = '" + "a".repeat(64) + "' where seq = " + line))
        .contains(new Flaw(Kind.LINE_ALTERED, line + ""));
  }

  @Test
  void a_line_that_was_removed() {
    long line = line();
    line();
    assertThat(flaws("delete from journal where seq = " + line))
        .containsExactly(new Flaw(Kind.LINE_MISSING, line + "–" + line));
  }

  @Test
  void the_last_line_removed() {
    long line = line();
    assertThat(flaws("delete from journal where seq = " + line))
        .containsExactly(new Flaw(Kind.END_MISSING, line + ""));
  }

  @Test
  void a_version_whose_text_was_altered() {
    String slug = published();
    assertThat(flaws("update version set policy = policy || ' ' where " + its(slug)))
        .containsExactly(new Flaw(Kind.RECORD_ALTERED, slug + " v1"));
  }

  @Test
  void a_version_whose_text_and_hash_were_altered() {
    String slug = published();
    String other = "politique tout autre";
    assertThat(
            flaws(
                "update version set policy = '%s', sha256 = '%s' where %s"
                    .formatted(other, Digest.of(other), its(slug))))
        .containsExactly(new Flaw(Kind.RECORD_ALTERED, slug + " v1"));
  }

  @Test
  void a_version_that_was_removed() {
    String slug = published();
    assertThat(flaws("delete from version where " + its(slug)))
        .containsExactly(new Flaw(Kind.RECORD_MISSING, slug + " v1"));
  }

  @Test
  void a_version_that_was_slipped_in() {
    String slug = published();
    assertThat(
            flaws(
                "insert into version select course, 2, policy, sha256, published, effective,"
                    + " reason, confirmations, recorded, recorded_by from version where "
                    + its(slug)))
        .containsExactly(new Flaw(Kind.RECORD_UNTOLD, slug + " v2"));
  }

  @Test
  void a_review_that_was_altered() {
    String slug = published();
    var course = courses.bySlug(slug).orElseThrow();
    transaction.executeWithoutResult(
        status ->
            versions.add(
                course,
                new org.clausier.web.course.Review(
                    course.id(),
                    1,
                    "Me Essai",
                    "Barreau d’essai",
                    "toutes les clauses",
                    java.time.LocalDate.of(2026, 11, 20),
                    java.time.OffsetDateTime.parse("2026-11-22T10:00:00Z")),
                null));
    assertThat(flaws("update review set reviewer = 'Me Autre' where " + its(slug)))
        .containsExactly(new Flaw(Kind.RECORD_ALTERED, slug + " v1"));
  }

  @Test
  void a_document_whose_bytes_were_altered() {
    String sha256 = issued();
    assertThat(flaws("update document set content = '\\x00' where sha256 = '" + sha256 + "'"))
        .containsExactly(new Flaw(Kind.RECORD_ALTERED, subject(sha256)));
  }

  @Test
  void a_document_that_was_removed() {
    String sha256 = issued();
    String subject = subject(sha256);
    assertThat(flaws("delete from document where sha256 = '" + sha256 + "'"))
        .containsExactly(new Flaw(Kind.RECORD_MISSING, subject));
  }

  @Test
  void a_document_that_was_slipped_in() {
    String sha256 = issued();
    // of the one byte 0, and of a language in which nothing was issued
    String other = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
    assertThat(
            flaws(
                ("insert into document (sha256, course, number, kind, language, printed, content,"
                        + " recorded) select '%s', course, number, kind, 'en', printed, '\\x00',"
                        + " recorded from document where sha256 = '%s'")
                    .formatted(other, sha256)))
        .containsExactly(
            new Flaw(Kind.RECORD_UNTOLD, subject(sha256).replace(" cgu fr ", " cgu en ")));
  }

  /** A document of a version, registered as when it is first asked for; its fingerprint. */
  private String issued() {
    long course = courses.bySlug(published()).orElseThrow().id();
    byte[] content = ("document d’essai " + course).getBytes(StandardCharsets.UTF_8);
    String sha256 = Digest.of(content);
    documents.add(
        new Documents.Issued(sha256, course, 1, "cgu", "fr", LocalDate.of(2026, 11, 22)), content);
    return sha256;
  }

  /** As the journal names it. */
  private String subject(String sha256) {
    return sql.sql("select subject from journal where sha256 = :sha256")
        .param("sha256", sha256)
        .query(String.class)
        .single();
  }

  private static final String POLICY =
      """
      clausier: 1
      policy: essai
      version: 1
      published: 2026-07-20
      effective: 2026-09-01
      producer: { name: Producteur d’essai, legal-form: association }
      course: { title: Cours d’essai, site: "https://essai.example/", licence: all-rights-reserved }
      grid:
        follow-individually: { everyone: free }
      """;

  private static String its(String slug) {
    return "course = (select id from course where slug = '" + slug + "')";
  }

  /** One more line; its number. */
  private long line() {
    transaction.executeWithoutResult(
        status ->
            journal.write(
                new Journal.Entry(null, null, "essai", "un essai", Digest.of(""), Map.of())));
    return journal.head().seq();
  }

  private String published() {
    Account account = fixtures.person(Role.PRODUCER);
    return new CoursesMade(courses, versions, today).published(account, POLICY).slug();
  }

  /** The flaws once that was done behind our back; then all is put back. */
  private List<Flaw> flaws(String tampering) {
    Consumer<String> run = statement -> sql.sql(statement).update();
    return java.util.Objects.requireNonNull(
        transaction.execute(
            status -> {
              run.accept("set local session_replication_role = replica");
              run.accept(tampering);
              List<Flaw> found = verification.verify().flaws();
              status.setRollbackOnly();
              return found;
            }));
  }
}
