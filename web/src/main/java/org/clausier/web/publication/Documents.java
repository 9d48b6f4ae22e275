package org.clausier.web.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clausier.web.desk.Today;
import org.clausier.words.Language;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every document that was issued, by the hash of its bytes. Append-only. */
@Component
public class Documents {

  /**
   * A document that was issued.
   *
   * @param kind {@code cgu}
   * @param printed the day on which it was printed, whose legal figures it cites
   */
  public record Issued(
      String sha256, long course, int number, String kind, String language, LocalDate printed) {}

  private final JdbcClient sql;
  private final Today today;

  public Documents(JdbcClient sql, Today today) {
    this.sql = sql;
    this.today = today;
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

  /** Registers a document; one already registered stays as it is. */
  public void add(Issued issued, byte[] content) {
    if (find(issued.sha256()).isPresent()) return;
    try {
      sql.sql(
              "insert into document (sha256, course, number, kind, language, printed, content,"
                  + " recorded) values (:sha256, :course, :number, :kind, :language, :printed,"
                  + " :content, :recorded)")
          .param("sha256", issued.sha256())
          .param("course", issued.course())
          .param("number", issued.number())
          .param("kind", issued.kind())
          .param("language", issued.language())
          .param("printed", issued.printed())
          .param("content", content)
          .param("recorded", today.now())
          .update();
    } catch (DuplicateKeyException twice) {
      // printed by two people at once: the same bytes, registered once
    }
  }
}
