package org.clausier.web.demonstration;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the installation still holds the demonstration: every page says so. */
@Component
public class DemonstrationMark {

  static final String SETTING = "demonstration";

  private final JdbcClient sql;
  private volatile Optional<Boolean> known = Optional.empty();

  public DemonstrationMark(JdbcClient sql) {
    this.sql = sql;
  }

  public boolean present() {
    if (known.isEmpty()) known = Optional.of(read());
    return known.get();
  }

  /** The same, for a page that must be shown even while the database is away. */
  public boolean presentIfKnown() {
    return known.orElse(false);
  }

  /** Forgets what it knew: something was loaded or erased. */
  void changed() {
    known = Optional.empty();
  }

  private boolean read() {
    return sql.sql("select count(*) from setting where name = :name")
            .param("name", SETTING)
            .query(Long.class)
            .single()
        > 0;
  }
}
