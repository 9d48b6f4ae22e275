package org.clausier.web.demand;

import java.util.HashMap;
import java.util.Map;
import org.clausier.policy.CellId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demands of every course. Somebody who asks twice on a day counts once. */
@Component
public class Demands {

  private static final int LONGEST_QUESTION = 500;

  private final JdbcClient sql;

  public Demands(JdbcClient sql) {
    this.sql = sql;
  }

  /** How many times each cell of a course was asked about. */
  public Map<CellId, Integer> of(long course) {
    Map<CellId, Integer> times = new HashMap<>();
    RowCallbackHandler count =
        row ->
            times.put(
                new CellId(row.getString("practice"), row.getString("audience")),
                row.getInt("times"));
    sql.sql(
            "select practice, audience, count(*) as times from demand where course = :course"
                + " group by practice, audience")
        .param("course", course)
        .query(count);
    return times;
  }

  /** Counts a demand, unless the same asker made it already that day. */
  @Transactional
  public void add(Demand demand) {
    String question = demand.question();
    sql.sql(
            "insert into demand (course, practice, audience, circumstances, question,"
                + " asker_sha256, asked) select :course, :practice, :audience, :circumstances,"
                + " :question, :asker, :asked where not exists (select 1 from demand where"
                + " course = :course and practice = :practice and audience = :audience and"
                + " asker_sha256 = :asker)")
        .param("course", demand.course())
        .param("practice", demand.practice())
        .param("audience", demand.audience())
        .param("circumstances", demand.circumstances())
        .param(
            "question",
            question.length() > LONGEST_QUESTION
                ? question.substring(0, LONGEST_QUESTION)
                : question)
        .param("asker", demand.askerSha256())
        .param("asked", demand.asked())
        .update();
  }
}
