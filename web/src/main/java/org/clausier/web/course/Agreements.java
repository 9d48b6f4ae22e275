package org.clausier.web.course;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.journal.Journal;
import org.clausier.web.journal.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agreements signed for a course; append-only. */
@Component
public class Agreements implements Recorded {

  private static final String IN_FORCE = "agreement-recorded";

  private record Kept(String reference, String content) {}

  private final JdbcClient sql;
  private final Desk desk;
  private final Today today;
  private final Journal journal;

  public Agreements(JdbcClient sql, Desk desk, Today today, Journal journal) {
    this.sql = sql;
    this.desk = desk;
    this.today = today;
    this.journal = journal;
  }

  /**
   * Records what was signed, and tells the journal: from now on rulings, terms and audits see it.
   *
   * @param reference its id, unlike any other of the course
   * @param content its file
   * @param by who recorded it; absent for the program
   * @throws org.springframework.dao.DuplicateKeyException when the course has one of that reference
   */
  @Transactional
  public void add(Course course, String reference, String content, @Nullable Long by) {
    sql.sql(
            "insert into agreement (course, reference, content, sha256, recorded)"
                + " values (:course, :reference, :content, :sha256, :recorded)")
        .param("course", course.id())
        .param("reference", reference)
        .param("content", content)
        .param("sha256", Digest.of(content))
        .param("recorded", today.now())
        .update();
    journal.write(
        new Journal.Entry(
            course.producer(),
            by,
            IN_FORCE,
            course.slug() + " " + reference,
            Digest.of(content),
            Map.of()));
  }

  /** The file of one of them. */
  public Optional<String> content(long course, String reference) {
    return sql.sql(
            "select content from agreement where course = :course and reference = :reference")
        .param("course", course)
        .param("reference", reference)
        .query(String.class)
        .optional();
  }

  @Override
  public Set<String> acts() {
    return Set.of(IN_FORCE);
  }

  private record Told(String slug, String reference, String content, String sha256) {}

  @Override
  public Stream<Thing> things() {
    return sql
        .sql(
            "select slug, reference, content, sha256 from agreement"
                + " join course on course.id = agreement.course order by slug, reference")
        .query(Told.class)
        .stream()
        .map(
            t ->
                new Thing(
                    IN_FORCE, t.slug() + " " + t.reference(), t.sha256(), Digest.of(t.content())));
  }

  public List<Agreement> of(long course) {
    return kept(course).stream().map(this::read).toList();
  }

  /** Their texts, by reference. */
  public Map<String, String> texts(long course) {
    return kept(course).stream()
        .collect(Collectors.toMap(Kept::reference, Kept::content, (a, b) -> a, LinkedHashMap::new));
  }

  private List<Kept> kept(long course) {
    return sql.sql(
            "select reference, content from agreement where course = :course order by reference")
        .param("course", course)
        .query(Kept.class)
        .list();
  }

  /** Those whose days cover that one: a new version leaves them under the version they pinned. */
  public List<Agreement> running(long course, LocalDate day) {
    return of(course).stream()
        .filter(a -> !day.isBefore(a.from()) && !day.isAfter(a.to()))
        .toList();
  }

  private Agreement read(Kept kept) {
    return AgreementReader.read(
            desk.library(),
            kept.reference() + ".yaml",
            kept.content().getBytes(StandardCharsets.UTF_8))
        .match(
            a -> a,
            problems -> {
              throw new IllegalStateException(problems.toString());
            });
  }
}
