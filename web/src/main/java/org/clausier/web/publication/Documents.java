package org.clausier.web.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.journal.Journal;
import org.clausier.web.journal.Recorded;
import org.clausier.words.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every document that was issued, by the hash of its bytes. Append-only. */
@Component
public class Documents implements Recorded {

  /**
   * A document that was issued.
   *
   * @param kind {@code cgu}
   * @param printed the day on which it was printed, whose legal figures it cites
   */
  public record Issued(
      String sha256, long course, int number, String kind, String language, LocalDate printed) {}

  private static final String ISSUED = "document-issued";

  private final JdbcClient sql;
  private final Today today;
  private final Journal journal;

  public Documents(JdbcClient sql, Today today, Journal journal) {
    this.sql = sql;
    this.today = today;
    this.journal = journal;
  }

  public Optional<Issued> find(String sha256) {
    return sql.sql(
            "select sha256, course, number, kind, language, printed from document"
                + " where sha256 = :sha256")
        .param("sha256", sha256)
        .query(Issued.class)
        .optional();
  }

  public List<Issued> of(long course, int number) {
    return sql.sql(
            "select sha256, course, number, kind, language, printed from document"
                + " where course = :course and number = :number order by recorded, language")
        .param("course", course)
        .param("number", number)
        .query(Issued.class)
        .list();
  }

  /** The bytes of the document that was issued first, for a version printed as on that day. */
  public Optional<byte[]> content(long course, int number, Language language, LocalDate printed) {
    return sql.sql(
            "select content from document where course = :course and number = :number"
                + " and language = :language and printed = :printed order by recorded limit 1")
        .param("course", course)
        .param("number", number)
        .param("language", language.code())
        .param("printed", printed)
        .query(byte[].class)
        .optional();
  }

  /** Registers a document and tells the journal; one already registered stays as it is. */
  @Transactional
  public void add(Issued issued, byte[] content) {
    if (find(issued.sha256()).isPresent()) return;
    // printed by two people at once: the same bytes, registered once
    int added =
        sql.sql(
                "insert into document (sha256, course, number, kind, language, printed, content,"
                    + " recorded) values (:sha256, :course, :number, :kind, :language, :printed,"
                    + " :content, :recorded) on conflict do nothing")
            .param("sha256", issued.sha256())
            .param("course", issued.course())
            .param("number", issued.number())
            .param("kind", issued.kind())
            .param("language", issued.language())
            .param("printed", issued.printed())
            .param("content", content)
            .param("recorded", today.now())
            .update();
    if (added > 0) tell(issued);
  }

  private record Owner(long producer, String slug) {}

  private void tell(Issued issued) {
    Owner owner =
        sql.sql("select producer, slug from course where id = :course")
            .param("course", issued.course())
            .query(Owner.class)
            .single();
    journal.write(
        new Journal.Entry(
            owner.producer(),
            null,
            ISSUED,
            subject(owner.slug(), issued),
            issued.sha256(),
            Map.of()));
  }

  private static String subject(String slug, Issued issued) {
    return "%s v%d %s %s %s"
        .formatted(slug, issued.number(), issued.kind(), issued.language(), issued.printed());
  }

  @Override
  public Set<String> acts() {
    return Set.of(ISSUED);
  }

  @Override
  public Stream<Thing> things() {
    return sql
        .sql(
            "select slug, document.* from document join course on course.id = document.course"
                + " order by sha256")
        .query(
            (row, n) -> {
              String sha256 = row.getString("sha256");
              Issued issued =
                  new Issued(
                      sha256,
                      row.getLong("course"),
                      row.getInt("number"),
                      row.getString("kind"),
                      row.getString("language"),
                      row.getObject("printed", LocalDate.class));
              String computed = Digest.of(row.getBytes("content"));
              return new Thing(ISSUED, subject(row.getString("slug"), issued), sha256, computed);
            })
        .stream();
  }
}
