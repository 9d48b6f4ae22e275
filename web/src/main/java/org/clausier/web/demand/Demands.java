package org.clausier.web.demand;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausier.policy.CellId;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.Tree;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people asked and the terms do not say, counted once a day for each who asks. */
@Component
public class Demands {

  /**
   * One question put to a producer.
   *
   * @param circumstances those that were known
   * @param question in the asker's words; may be empty; never a name or an address
   * @param asker a hash that counts people and finds nobody: it changes every day
   */
  public record Demand(
      CellId cell,
      Map<String, String> circumstances,
      String question,
      String asker,
      LocalDate asked) {}

  /** A question as its producer reads it. */
  public record Told(
      String practice, String audience, String circumstances, String question, LocalDate asked) {}

  private record Counted(String practice, String audience, int times) {}

  private final JdbcClient sql;

  public Demands(JdbcClient sql) {
    this.sql = sql;
  }

  /** How many times each cell of a course was asked about; those never asked about are absent. */
  public Map<CellId, Integer> count(long course) {
    Map<CellId, Integer> counts = new LinkedHashMap<>();
    sql.sql(
            "select practice, audience, count(*) as times from demand where course = :course"
                + " group by practice, audience order by count(*) desc, practice, audience")
        .param("course", course)
        .query(Counted.class)
        .list()
        .forEach(c -> counts.put(new CellId(c.practice(), c.audience()), c.times()));
    return counts;
  }

  /** What was written about a course, the last first; at most a thousand. */
  public List<Told> of(long course) {
    return sql.sql(
            "select practice, audience, circumstances, question, asked from demand"
                + " where course = :course order by asked desc, id desc limit 1000")
        .param("course", course)
        .query(Told.class)
        .list();
  }

  /**
   * Counts a question.
   *
   * @return whether it counts: the same person asking the same again that day does not
   */
  public boolean add(long course, Demand demand) {
    Tree.Builder known = Tree.keys();
    new TreeMap<>(demand.circumstances()).forEach(known::text);
    try {
      sql.sql(
              "insert into demand (course, practice, audience, circumstances, question,"
                  + " asker_sha256, asked) values (:course, :practice, :audience, :circumstances,"
                  + " :question, :asker, :asked)")
          .param("course", course)
          .param("practice", demand.cell().practice())
          .param("audience", demand.cell().audience())
          .param("circumstances", JsonWriter.write(known.open()))
          .param("question", demand.question())
          .param("asker", demand.asker())
          .param("asked", demand.asked())
          .update();
      return true;
    } catch (DuplicateKeyException again) {
      return false;
    }
  }
}
