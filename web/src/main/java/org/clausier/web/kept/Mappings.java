package org.clausier.web.kept;

import java.util.Optional;
import org.clausier.web.desk.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What columns and values mean, one for each set of headers that a producer has met. */
@Component
public class Mappings {

  private final JdbcClient sql;
  private final Today today;

  public Mappings(JdbcClient sql, Today today) {
    this.sql = sql;
    this.today = today;
  }

  public Optional<String> of(long producer, String headers) {
    return sql.sql(
            "select mapping from audit_mapping where producer = :producer and headers = :headers")
        .param("producer", producer)
        .param("headers", headers)
        .query(String.class)
        .optional();
  }

  /** The last one said of these headers replaces the one before. */
  @Transactional
  public void save(
      long producer, String headers, String name, String mapping, @Nullable Long account) {
    sql.sql("delete from audit_mapping where producer = :producer and headers = :headers")
        .param("producer", producer)
        .param("headers", headers)
        .update();
    sql.sql(
            "insert into audit_mapping (producer, headers, name, mapping, saved, saved_by)"
                + " values (:producer, :headers, :name, :mapping, :now, :account)")
        .param("producer", producer)
        .param("headers", headers)
        .param("name", name.length() > 200 ? name.substring(0, 200) : name)
        .param("mapping", mapping)
        .param("now", today.now())
        .param("account", account)
        .update();
  }
}
