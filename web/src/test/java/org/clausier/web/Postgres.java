package org.clausier.web;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** A real PostgreSQL, one for all the tests, with an empty database for each that asks. */
public final class Postgres {

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @org.jspecify.annotations.Nullable EmbeddedPostgres server;

  private Postgres() {}

  /** The address of a new, empty database. */
  public static synchronized String database() {
    try {
      EmbeddedPostgres running = server == null ? EmbeddedPostgres.builder().start() : server;
      server = running;
      String name = "clausier" + DATABASES.incrementAndGet();
      try (Connection connection = running.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return running.getJdbcUrl("postgres", name);
    } catch (IOException e) {
      throw missing(new UncheckedIOException(e));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IllegalStateException e) {
      throw missing(e);
    }
  }

  /** On a user's machine without binaries, the tests are skipped aloud; in CI they fail. */
  private static RuntimeException missing(RuntimeException cause) {
    if (System.getenv("CI") == null) {
      Assumptions.abort("SKIPPED: no PostgreSQL binaries for this machine: " + cause.getMessage());
    }
    return cause;
  }
}
