package org.clausier.web.upkeep;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A table as the database describes it, so that a new table is saved, restored and erased without
 * anybody thinking of it.
 *
 * @param columns in the order of their names, which both databases share
 * @param key the columns of its primary key
 * @param counted the column that numbers itself
 */
public record Table(String name, List<Column> columns, List<String> key, Optional<String> counted) {

  /** What the migrations keep for themselves. */
  static final String MIGRATIONS = "flyway_schema_history";

  /**
   * @param type of {@link java.sql.Types}
   */
  record Column(String name, int type) {}

  /** Every table but that of the migrations; those that others refer to come first. */
  public static List<Table> inOrder(Connection connection) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    String schema = connection.getSchema();
    Map<String, Set<String>> referred = new TreeMap<>();
    try (ResultSet found =
        data.getTables(null, schema, null, new String[] {"TABLE", "BASE TABLE"})) {
      while (found.next()) {
        String name = found.getString("TABLE_NAME");
        if (!name.equals(MIGRATIONS)) referred.put(name, new TreeSet<>());
      }
    }
    for (Map.Entry<String, Set<String>> table : referred.entrySet()) {
      try (ResultSet keys = data.getImportedKeys(null, schema, table.getKey())) {
        while (keys.next()) table.getValue().add(keys.getString("PKTABLE_NAME"));
      }
      table.getValue().remove(table.getKey());
    }
    List<Table> tables = new ArrayList<>();
    for (String name : sorted(referred)) tables.add(of(data, schema, name));
    return tables;
  }

  private static Set<String> sorted(Map<String, Set<String>> referred) {
    Set<String> sorted = new LinkedHashSet<>();
    while (sorted.size() < referred.size()) {
      Predicate<Map.Entry<String, Set<String>>> ready =
          t -> !sorted.contains(t.getKey()) && sorted.containsAll(t.getValue());
      String next =
          referred.entrySet().stream()
              .filter(ready)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("tables in a circle: " + referred))
              .getKey();
      sorted.add(next);
    }
    return sorted;
  }

  private static Table of(DatabaseMetaData data, String schema, String name) throws SQLException {
    Map<String, Column> columns = new TreeMap<>();
    Optional<String> counted = Optional.empty();
    try (ResultSet found = data.getColumns(null, schema, name, null)) {
      while (found.next()) {
        String column = found.getString("COLUMN_NAME");
        columns.put(column, new Column(column, found.getInt("DATA_TYPE")));
        if (found.getString("IS_AUTOINCREMENT").equals("YES")) counted = Optional.of(column);
      }
    }
    Map<Integer, String> key = new TreeMap<>();
    try (ResultSet found = data.getPrimaryKeys(null, schema, name)) {
      while (found.next()) key.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME"));
    }
    return new Table(name, List.copyOf(columns.values()), List.copyOf(key.values()), counted);
  }

  List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  /** Its columns by name. */
  Map<String, Column> byName() {
    Map<String, Column> byName = new LinkedHashMap<>();
    columns.forEach(c -> byName.put(c.name(), c));
    return byName;
  }
}
