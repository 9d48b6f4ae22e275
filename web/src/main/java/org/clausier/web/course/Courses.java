package org.clausier.web.course;

import java.util.List;
import java.util.Optional;
import org.clausier.web.account.Account;
import org.clausier.web.desk.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The courses of every producer. */
@Component
public class Courses {

  private static final String SELECT = "select id, producer, slug, title from course ";

  private final JdbcClient sql;
  private final Today today;

  public Courses(JdbcClient sql, Today today) {
    this.sql = sql;
    this.today = today;
  }

  /** Whoever asks: what is published is public. */
  public Optional<Course> bySlug(String slug) {
    return sql.sql(SELECT + "where slug = :slug")
        .param("slug", slug)
        .query(Course.class)
        .optional();
  }

  public Optional<Course> byId(long id) {
    return sql.sql(SELECT + "where id = :id").param("id", id).query(Course.class).optional();
  }

  /** A course of the account's producer; another's does not exist for it. */
  public Optional<Course> of(Account account, String slug) {
    return bySlug(slug).filter(c -> c.producer() == account.producer());
  }

  public List<Course> of(long producer) {
    return sql.sql(SELECT + "where producer = :producer order by title, id")
        .param("producer", producer)
        .query(Course.class)
        .list();
  }

  /** The courses that have something published, of every producer. */
  public List<Course> published() {
    return sql.sql(
            SELECT
                + "where exists (select 1 from version where version.course = course.id)"
                + " order by title, id")
        .query(Course.class)
        .list();
  }

  /** Those whose slug comes after one, in the order of slugs: a page for programs. */
  public List<Course> published(String after, int most) {
    return sql.sql(
            SELECT
                + "where slug > :after"
                + " and exists (select 1 from version where version.course = course.id)"
                + " order by slug limit :most")
        .param("after", after)
        .param("most", most)
        .query(Course.class)
        .list();
  }

  /**
   * A new course.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the slug is taken
   */
  @Transactional
  public Course add(long producer, String slug, String title) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    sql.sql(
            "insert into course (producer, slug, title, created)"
                + " values (:producer, :slug, :title, :created)")
        .param("producer", producer)
        .param("slug", slug)
        .param("title", title)
        .param("created", today.now())
        .update(key, "id");
    long id = java.util.Objects.requireNonNull(key.getKey()).longValue();
    return new Course(id, producer, slug, title);
  }

  /** The title follows that of the policy. */
  @Transactional
  public void retitle(long course, String title) {
    sql.sql("update course set title = :title where id = :id")
        .param("title", title)
        .param("id", course)
        .update();
  }
}
