package org.clausier.web.upkeep;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One value, between a database and JSON: numbers and booleans as such, bytes in base 64, the rest
 * as text.
 */
final class Cell {

  private Cell() {}

  static void write(JsonGenerator json, ResultSet row, Table.Column column) throws SQLException {
    json.writeName(column.name());
    if (row.getObject(column.name()) == null) {
      json.writeNull();
      return;
    }
    switch (kind(column)) {
      case NUMBER -> json.writeNumber(row.getLong(column.name()));
      case BOOLEAN -> json.writeBoolean(row.getBoolean(column.name()));
      case DAY -> json.writeString(row.getObject(column.name(), LocalDate.class).toString());
      case INSTANT -> json.writeString(instant(row, column.name()));
      case TEXT -> json.writeString(row.getString(column.name()));
      case BYTES -> json.writeBinary(row.getBytes(column.name()));
    }
  }

  private static String instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = Objects.requireNonNull(row.getObject(column, OffsetDateTime.class));
    return at.withOffsetSameInstant(ZoneOffset.UTC).toString();
  }

  /** Puts the value that the parser stands on. */
  static void read(JsonParser json, PreparedStatement insert, int at, Table.Column column)
      throws SQLException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      insert.setNull(at, column.type());
      return;
    }
    switch (kind(column)) {
      case NUMBER -> insert.setLong(at, json.getLongValue());
      case BOOLEAN -> insert.setBoolean(at, json.getBooleanValue());
      case DAY -> insert.setObject(at, LocalDate.parse(json.getString()));
      case INSTANT -> insert.setObject(at, OffsetDateTime.parse(json.getString()));
      case TEXT -> insert.setString(at, json.getString());
      case BYTES -> insert.setBytes(at, json.getBinaryValue());
    }
  }

  private enum Kind {
    NUMBER,
    BOOLEAN,
    DAY,
    INSTANT,
    TEXT,
    BYTES
  }

  private static Kind kind(Table.Column column) {
    return switch (column.type()) {
      case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> Kind.NUMBER;
      // PostgreSQL calls its booleans bits
      case Types.BOOLEAN, Types.BIT -> Kind.BOOLEAN;
      case Types.DATE -> Kind.DAY;
      // and its instants timestamps
      case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> Kind.INSTANT;
      case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> Kind.TEXT;
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Kind.BYTES;
      default ->
          throw new IllegalStateException(
              "no way to save the column " + column.name() + " of type " + column.type());
    };
  }
}
