package org.clausier.web.upkeep;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Fills an empty database from an archive: all of it, or nothing. */
public final class Restoration {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int BATCH = 200;

  /** Why an archive is refused. */
  public enum Refusal {
    NOT_AN_ARCHIVE,
    ALTERED,
    NEWER,
    NOT_EMPTY
  }

  private final ZipFile zip;
  private final Manifest manifest;

  private Restoration(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /** Reads what the archive says of itself. */
  public static Optional<Restoration> of(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.ENTRY);
    if (entry == null) return Optional.empty();
    try (InputStream in = zip.getInputStream(entry)) {
      Manifest manifest = Manifest.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return Optional.of(new Restoration(zip, manifest));
    } catch (tools.jackson.core.JacksonException e) {
      return Optional.empty();
    }
  }

  /** Restores into that database; why it does not, and the database is as empty as it was. */
  public Optional<Refusal> into(DataSource base) throws SQLException, IOException {
    if (manifest.format() != Manifest.FORMAT || !Migrations.known(base, manifest.schema())) {
      boolean later = manifest.format() >= Manifest.FORMAT;
      return Optional.of(later ? Refusal.NEWER : Refusal.NOT_AN_ARCHIVE);
    }
    try (Connection connection = base.getConnection()) {
      if (!empty(connection)) return Optional.of(Refusal.NOT_EMPTY);
    }
    // the archive's own shape first; once filled, the database grows up as any other does
    Migrations.apply(base, Optional.of(manifest.schema()));
    try (Connection connection = base.getConnection()) {
      boolean auto = connection.getAutoCommit();
      connection.setAutoCommit(false);
      boolean whole = false;
      try {
        whole = fill(connection);
      } finally {
        if (whole) connection.commit();
        else connection.rollback();
        connection.setAutoCommit(auto);
      }
      if (!whole) return Optional.of(Refusal.ALTERED);
    }
    Migrations.apply(base, Optional.empty());
    return Optional.empty();
  }

  /** No table, or tables that hold nothing. */
  private static boolean empty(Connection connection) throws SQLException {
    for (Table table : Table.inOrder(connection)) {
      String query = "select count(*) from " + Backup.quoted(table.name());
      if (table.name().equals("journal_head")) query += " where seq > 0";
      if (!Backup.one(connection, query).equals("0")) return false;
    }
    return true;
  }

  private boolean fill(Connection connection) throws SQLException, IOException {
    Map<String, Manifest.Part> parts = new TreeMap<>();
    manifest.parts().forEach(p -> parts.put(p.table(), p));
    List<Table> tables = Table.inOrder(connection);
    if (!parts.keySet().equals(tables.stream().map(Table::name).collect(Collectors.toSet()))) {
      return false;
    }
    try (Statement statement = connection.createStatement()) {
      // the migrations wrote the chain's first end: the archive has its own
      statement.executeUpdate("delete from journal_head");
    }
    for (Table table : tables) {
      Manifest.Part part = parts.get(table.name());
      if (part == null || !fill(connection, table, part)) return false;
      if (table.counted().isPresent()) count(connection, table, table.counted().get());
    }
    return true;
  }

  private boolean fill(Connection connection, Table table, Manifest.Part part)
      throws SQLException, IOException {
    ZipEntry entry = zip.getEntry(part.entry());
    if (entry == null) return false;
    MessageDigest digest = Backup.sha256();
    String columns =
        table.columnNames().stream().map(Backup::quoted).collect(Collectors.joining(", "));
    String blanks = table.columns().stream().map(c -> "?").collect(Collectors.joining(", "));
    long rows = 0;
    try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into "
                    + Backup.quoted(table.name())
                    + " ("
                    + columns
                    + ") values ("
                    + blanks
                    + ")")) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!put(line, insert, table)) return false;
        insert.addBatch();
        if (++rows % BATCH == 0) insert.executeBatch();
      }
      insert.executeBatch();
    } catch (tools.jackson.core.JacksonException | java.time.DateTimeException e) {
      return false;
    }
    String computed = HexFormat.of().formatHex(digest.digest());
    return rows == part.rows() && computed.equals(part.sha256());
  }

  /** Every column of the line, in the table's own order. */
  private static boolean put(String line, PreparedStatement insert, Table table)
      throws SQLException {
    List<String> seen = new ArrayList<>();
    Map<String, Table.Column> columns = table.byName();
    List<String> order = table.columnNames();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) return false;
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        Table.@Nullable Column column = columns.get(name);
        json.nextToken();
        if (column == null) return false;
        Cell.read(json, insert, order.indexOf(name) + 1, column);
        seen.add(name);
      }
    }
    return seen.size() == order.size();
  }

  /** What numbers itself goes on after the last number. */
  private static void count(Connection connection, Table table, String column) throws SQLException {
    String query =
        "select coalesce(max(" + column + "), 0) + 1 from " + Backup.quoted(table.name());
    String next = Backup.one(connection, query);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "alter table %s alter column %s restart with %s"
              .formatted(Backup.quoted(table.name()), Backup.quoted(column), next));
    }
  }
}
