package org.clausier.web.course;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.web.desk.Desk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agreements signed for a course. */
@Component
public class Agreements {

  private record Kept(String reference, String content) {}

  private final JdbcClient sql;
  private final Desk desk;

  public Agreements(JdbcClient sql, Desk desk) {
    this.sql = sql;
    this.desk = desk;
  }

  public List<Agreement> of(long course) {
    return sql
        .sql("select reference, content from agreement where course = :course order by reference")
        .param("course", course)
        .query(Kept.class)
        .list()
        .stream()
        .map(this::read)
        .toList();
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
