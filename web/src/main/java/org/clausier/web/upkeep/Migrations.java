package org.clausier.web.upkeep;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The shape of the database, as the application's migrations make it. */
final class Migrations {

  private Migrations() {}

  /** The last migration of a database; empty when it has none. */
  static String last(Connection connection) throws SQLException {
    String quoted = Backup.quoted(Table.MIGRATIONS);
    return Backup.one(
        connection,
        "select version from "
            + quoted
            + " where success = true and installed_rank ="
            + " (select max(installed_rank) from "
            + quoted
            + " where version is not null)");
  }

  /** Whether this program has that migration: an archive of a later one has not. */
  static boolean known(DataSource base, String version) {
    return Arrays.stream(flyway(base, Optional.empty()).info().all())
        .map(MigrationInfo::getVersion)
        .anyMatch(v -> v != null && v.equals(MigrationVersion.fromVersion(version)));
  }

  /**
   * @param version the last to apply; absent: all
   */
  static void apply(DataSource base, Optional<String> version) {
    flyway(base, version).migrate();
  }

  private static Flyway flyway(DataSource base, Optional<String> version) {
    var configuration =
        Flyway.configure()
            .dataSource(base)
            .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor(base));
    version.ifPresent(configuration::target);
    return configuration.load();
  }

  private static String vendor(DataSource base) {
    try (Connection connection = base.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
