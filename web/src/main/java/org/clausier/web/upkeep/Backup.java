package org.clausier.web.upkeep;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Saves a database as JSON, a file for each table, the same for PostgreSQL and H2: what was saved
 * from one restores into the other. The same content gives the same bytes.
 */
public final class Backup {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int ROWS_AT_ONCE = 200;

  /**
   * @param sha256 of the archive
   * @param rows of all its tables
   * @param end the hash of the journal's last line
   */
  public record Saved(String sha256, long rows, long lines, String end) {}

  private Backup() {}

  /**
   * Writes the database as it is at this moment, even while others write in it.
   *
   * @param connection given back as it was
   */
  public static Saved write(Connection connection, OutputStream out)
      throws SQLException, IOException {
    boolean auto = connection.getAutoCommit();
    int isolation = connection.getTransactionIsolation();
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try {
      return snapshot(connection, out);
    } finally {
      connection.rollback();
      connection.setTransactionIsolation(isolation);
      connection.setAutoCommit(auto);
    }
  }

  private static Saved snapshot(Connection connection, OutputStream out)
      throws SQLException, IOException {
    DigestOutputStream hashed = new DigestOutputStream(out, sha256());
    List<Manifest.Part> parts = new ArrayList<>();
    try (ZipOutputStream zip = new ZipOutputStream(hashed, StandardCharsets.UTF_8)) {
      for (Table table : Table.inOrder(connection)) {
        zip.putNextEntry(entry(new Manifest.Part(table.name(), 0, "").entry()));
        DigestOutputStream part = new DigestOutputStream(zip, sha256());
        long rows = rows(connection, table, part);
        zip.closeEntry();
        parts.add(new Manifest.Part(table.name(), rows, hex(part)));
      }
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT,
              Migrations.last(connection),
              Long.parseLong(one(connection, "select seq from journal_head")),
              one(connection, "select hash from journal_head"),
              parts);
      zip.putNextEntry(entry(Manifest.ENTRY));
      zip.write(manifest.json().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      zip.finish();
      hashed.flush();
      long rows = parts.stream().mapToLong(Manifest.Part::rows).sum();
      return new Saved(hex(hashed), rows, manifest.lines(), manifest.end());
    }
  }

  private static long rows(Connection connection, Table table, OutputStream out)
      throws SQLException, IOException {
    String order = table.key().isEmpty() ? "" : " order by " + String.join(", ", table.key());
    String columns =
        table.columnNames().stream().map(Backup::quoted).collect(Collectors.joining(", "));
    long rows = 0;
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row =
          statement.executeQuery("select " + columns + " from " + quoted(table.name()) + order)) {
        for (; row.next(); rows++) out.write(line(row, table));
      }
    }
    return rows;
  }

  private static byte[] line(ResultSet row, Table table) throws SQLException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      for (Table.Column column : table.columns()) Cell.write(json, row, column);
      json.writeEndObject();
    }
    line.write('\n');
    return line.toByteArray();
  }

  static String one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : "0";
    }
  }

  /** Names of ours are lower case in both databases. */
  static String quoted(String name) {
    return '"' + name + '"';
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    // no date: the same content, the same bytes
    entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
    return entry;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(DigestOutputStream stream) {
    return HexFormat.of().formatHex(stream.getMessageDigest().digest());
  }
}
