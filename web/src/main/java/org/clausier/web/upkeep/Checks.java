package org.clausier.web.upkeep;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.clausier.web.course.Versions;
import org.clausier.web.desk.Today;
import org.clausier.web.journal.Journal;
import org.clausier.web.journal.Verification;
import org.clausier.web.publication.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The verification of a database, without the application around it. */
public final class Checks {

  private Checks() {}

  public static Verification of(DataSource base) {
    JdbcClient sql = JdbcClient.create(base);
    Today today = new Today(Clock.systemUTC(), "");
    Journal journal = new Journal(sql, today);
    return new Verification(
        journal, List.of(new Versions(sql, today, journal), new Documents(sql, today, journal)));
  }
}
