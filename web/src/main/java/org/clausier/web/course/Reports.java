package org.clausier.web.course;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The usage reports received for a course. */
@Component
public class Reports {

  /**
   * A report as it was received.
   *
   * @param facts what else is known of that audit, as its file
   * @param members who belongs to which organisation, as its table
   * @param mapping what its words mean, as its file
   */
  public record Report(
      String name,
      byte[] content,
      String facts,
      Optional<byte[]> members,
      Optional<String> mapping) {}

  private final JdbcClient sql;

  public Reports(JdbcClient sql) {
    this.sql = sql;
  }

  public List<Report> of(long course) {
    return sql.sql(
            "select name, content, facts, members, mapping from usage_report"
                + " where course = :course order by name")
        .param("course", course)
        .query(
            (row, n) ->
                new Report(
                    row.getString("name"),
                    row.getBytes("content"),
                    row.getString("facts"),
                    Optional.ofNullable(row.getBytes("members")),
                    Optional.ofNullable(row.getString("mapping"))))
        .list();
  }

  /** The one of that name. */
  public Optional<Report> of(long course, String name) {
    return of(course).stream().filter(r -> r.name().equals(name)).findFirst();
  }
}
