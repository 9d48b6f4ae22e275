package org.clausier.web.demonstration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.clausier.web.account.Producers;
import org.clausier.web.desk.Digest;
import org.clausier.web.journal.Journal;
import org.clausier.web.upkeep.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases everything but who administers, and begins. It is the only way in which what was recorded
 * can go, and it works once: without the demonstration's mark the database refuses.
 */
@Component
public class Erasing {

  private static final Set<String> KEPT =
      Set.of("setting", "journal_head", "producer", "account", "one_time_link", "api_token");
  private static final String ADMINISTRATORS =
      "(select id from account where roles like '%administrator%')";

  /** What there is, and goes. */
  public record Extent(long producers, long courses, long versions, long accounts) {}

  private final DataSource base;
  private final JdbcClient sql;
  private final Producers producers;
  private final Journal journal;
  private final DemonstrationMark mark;

  Erasing(
      DataSource base,
      JdbcClient sql,
      Producers producers,
      Journal journal,
      DemonstrationMark mark) {
    this.base = base;
    this.sql = sql;
    this.producers = producers;
    this.journal = journal;
    this.mark = mark;
  }

  public Extent extent() {
    return new Extent(
        count("select count(*) from producer"),
        count("select count(*) from course"),
        count("select count(*) from version"),
        count("select count(*) from account where id not in " + ADMINISTRATORS));
  }

  private long count(String query) {
    return sql.sql(query).query(Long.class).single();
  }

  /**
   * Erases all of it, or nothing.
   *
   * @param name of the producer that begins
   * @return its slug; absent when there is no demonstration any more
   */
  @Transactional
  public Optional<String> erase(String name, long by) {
    Optional<String> marked =
        sql.sql("select content from setting where name = :name for update")
            .param("name", DemonstrationMark.SETTING)
            .query(String.class)
            .optional();
    if (marked.isEmpty()) return Optional.empty();
    List<Table> tables = new ArrayList<>(tables());
    Collections.reverse(tables);
    tables.stream()
        .map(Table::name)
        .filter(t -> !KEPT.contains(t))
        .forEach(t -> run("delete from " + t));
    run("delete from api_token where account not in " + ADMINISTRATORS);
    run("delete from one_time_link where account is null or account not in " + ADMINISTRATORS);
    run("delete from account where id not in " + ADMINISTRATORS);
    // the old producers leave room for a name that one of them had
    run("update producer set slug = 'ancien-' || id");
    Producers.Producer made = producers.add(name);
    sql.sql("update account set producer = :id").param("id", made.id()).update();
    sql.sql("delete from producer where id <> :id").param("id", made.id()).update();
    sql.sql("delete from setting where name = :name")
        .param("name", DemonstrationMark.SETTING)
        .update();
    journal.begin();
    journal.write(
        new Journal.Entry(
            made.id(), by, "demonstration-erased", made.slug(), Digest.of(""), Map.of()));
    return Optional.of(made.slug());
  }

  private List<Table> tables() {
    Connection connection = DataSourceUtils.getConnection(base);
    try {
      return Table.inOrder(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, base);
    }
  }

  private void run(String statement) {
    sql.sql(statement).update();
  }

  /** Once it is done for good, pages say so. */
  void done() {
    mark.changed();
  }
}
