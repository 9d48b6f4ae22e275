package org.clausier.web.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.journal.Journal;
import org.clausier.web.journal.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The published versions and their reviews: append-only. */
@Component
public class Versions implements Recorded {

  private static final String PUBLISHED = "version-published";
  private static final String REVIEWED = "version-reviewed";

  private final JdbcClient sql;
  private final Today today;
  private final Journal journal;

  public Versions(JdbcClient sql, Today today, Journal journal) {
    this.sql = sql;
    this.today = today;
    this.journal = journal;
  }

  /** In the order of their numbers. */
  public List<Version> of(long course) {
    return sql.sql("select * from version where course = :course order by number")
        .param("course", course)
        .query(Version.class)
        .list();
  }

  public List<Review> reviews(long course) {
    return sql.sql(
            "select course, number, reviewer, bar, scope, reviewed, recorded from review"
                + " where course = :course order by number")
        .param("course", course)
        .query(Review.class)
        .list();
  }

  /** How many versions and reviews there are: what was read before is good while it stays. */
  public String mark(long course) {
    return sql.sql(
            "select (select count(*) from version where course = :course)"
                + " || '.' || (select count(*) from review where course = :course)")
        .param("course", course)
        .query(String.class)
        .single();
  }

  /**
   * Records a version and tells the journal, or neither.
   *
   * @throws org.springframework.dao.DuplicateKeyException when that number was published meanwhile
   */
  @Transactional
  public void add(Course course, Version version) {
    sql.sql(
            "insert into version (course, number, policy, sha256, published, effective, reason,"
                + " confirmations, recorded, recorded_by) values (:course, :number, :policy,"
                + " :sha256, :published, :effective, :reason, :confirmations, :recorded,"
                + " :recordedBy)")
        .paramSource(version)
        .update();
    journal.write(
        new Journal.Entry(
            course.producer(),
            version.recordedBy(),
            PUBLISHED,
            course.slug() + " v" + version.number(),
            version.sha256(),
            Map.of("effective", version.effective() + "")));
  }

  /** Records a review of a version. */
  @Transactional
  public void add(Course course, Review review, @Nullable Long account) {
    sql.sql(
            "insert into review (course, number, reviewer, bar, scope, reviewed, recorded,"
                + " recorded_by) values (:course, :number, :reviewer, :bar, :scope, :reviewed,"
                + " :recorded, :account)")
        .param("course", review.course())
        .param("number", review.number())
        .param("reviewer", review.reviewer())
        .param("bar", review.bar())
        .param("scope", review.scope())
        .param("reviewed", review.reviewed())
        .param("recorded", today.now())
        .param("account", account)
        .update();
    journal.write(
        new Journal.Entry(
            course.producer(),
            account,
            REVIEWED,
            course.slug() + " v" + review.number(),
            review.sha256(),
            Map.of("reviewed", review.reviewed() + "")));
  }

  @Override
  public Set<String> acts() {
    return Set.of(PUBLISHED, REVIEWED);
  }

  @Override
  public Stream<Thing> things() {
    return Stream.concat(
        sql
            .sql(
                "select slug, number, sha256, policy from version join course"
                    + " on course.id = version.course order by slug, number")
            .query((row, n) -> published(row))
            .stream(),
        sql
            .sql(
                "select slug, review.* from review join course on course.id = review.course"
                    + " order by slug, number")
            .query((row, n) -> reviewed(row))
            .stream());
  }

  private static Thing published(ResultSet row) throws SQLException {
    String computed = Digest.of(row.getString("policy"));
    return new Thing(PUBLISHED, subject(row), row.getString("sha256"), computed);
  }

  /** A review is short: the journal alone keeps its hash. */
  private static Thing reviewed(ResultSet row) throws SQLException {
    String computed =
        new Review(
                row.getLong("course"),
                row.getInt("number"),
                row.getString("reviewer"),
                row.getString("bar"),
                row.getString("scope"),
                row.getObject("reviewed", LocalDate.class),
                row.getObject("recorded", OffsetDateTime.class))
            .sha256();
    return new Thing(REVIEWED, subject(row), computed, computed);
  }

  private static String subject(ResultSet row) throws SQLException {
    return row.getString("slug") + " v" + row.getInt("number");
  }
}
