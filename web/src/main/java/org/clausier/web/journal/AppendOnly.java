package org.clausier.web.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to change or remove what was recorded, in the embedded database; PostgreSQL has the same
 * as a function of its own. Only the demonstration may be erased.
 */
public final class AppendOnly implements Trigger {

  private String table = "";
  private boolean deletes;

  @Override
  public void init(
      Connection connection, String schema, String name, String table, boolean before, int type) {
    this.table = table;
    this.deletes = (type & DELETE) != 0;
  }

  @Override
  public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
      throws SQLException {
    if (deletes && newRow == null && demonstration(connection)) return;
    throw new SQLException("append-only: " + table);
  }

  private static boolean demonstration(Connection connection) throws SQLException {
    try (PreparedStatement asked =
            connection.prepareStatement("select 1 from setting where name = 'demonstration'");
        ResultSet found = asked.executeQuery()) {
      return found.next();
    }
  }
}
