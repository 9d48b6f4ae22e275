package org.clausier.request.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausier.policy.Policy;
import org.clausier.yaml.Node;

/**
 * A row written as the file of a request would be, so that one reader serves both. The « lines » of
 * its nodes are the places of its columns, from 1; those of its mappings are told apart from {@link
 * #GROUPS} on, so that what is missing there can be named.
 */
final class Row {

  /** More than there are columns. */
  static final int GROUPS = 1000;

  private static final List<String> PREFIXES =
      List.of("", "party.", "party.identifiers.", "party.signatory.", "party.contact.");

  private static final Pattern FRENCH_DAY = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");

  private final Map<String, Object> tree = new LinkedHashMap<>();

  private Row() {}

  static Node.Mapping mapping(List<Column> columns, List<String> cells) {
    Row row = new Row();
    row.put("clausier", new Node.Scalar(Policy.FORMAT + "", GROUPS));
    boolean delegated = false;
    for (int i = 0; i < columns.size() && i < cells.size(); i++) {
      String cell = cells.get(i).strip();
      if (cell.isEmpty()) continue;
      Column column = columns.get(i);
      delegated |= column.key().endsWith(".delegation");
      row.put(column.key(), value(column.kind(), cell, i + 1));
    }
    // a table has no column for it: who signs without delegation is who represents
    if (row.tree.get("party") instanceof Map<?, ?> party && party.containsKey("signatory")) {
      row.put(
          "party.signatory.legal-representative",
          new Node.Scalar(delegated ? "false" : "true", GROUPS));
    }
    return node("", row.tree);
  }

  /** The key of what is missing in a mapping that this class wrote. */
  static String key(int line, String missing) {
    return PREFIXES.get(line - GROUPS) + missing;
  }

  private static Node value(Column.Kind kind, String cell, int place) {
    return switch (kind) {
      case TEXT -> new Node.Scalar(cell, place);
      case DAY -> new Node.Scalar(day(cell), place);
      case YES_NO -> new Node.Scalar(yesNo(cell), place);
      case LIST -> new Node.Sequence(list(cell, place), place);
      case PAIRS -> pairs(cell, place);
    };
  }

  private static String day(String cell) {
    Matcher m = FRENCH_DAY.matcher(cell);
    return m.matches() ? m.group(3) + "-" + m.group(2) + "-" + m.group(1) : cell;
  }

  private static String yesNo(String cell) {
    if (cell.equalsIgnoreCase("oui") || cell.equalsIgnoreCase("yes")) return "true";
    return cell.equalsIgnoreCase("non") || cell.equalsIgnoreCase("no") ? "false" : cell;
  }

  private static List<Node> list(String cell, int place) {
    List<Node> items = new ArrayList<>();
    for (String item : cell.split("\\+", -1)) items.add(new Node.Scalar(item.strip(), place));
    return items;
  }

  private static Node pairs(String cell, int place) {
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (String item : cell.split("\\+", -1)) {
      String[] pair = item.split("=", 2);
      String key = pair[0].strip();
      entries.put(key, new Node.Scalar(pair.length == 2 ? pair[1].strip() : "", place));
      lines.put(key, place);
    }
    return new Node.Mapping(entries, lines, place);
  }

  @SuppressWarnings("unchecked")
  private void put(String key, Node node) {
    String[] path = key.split("\\.");
    Map<String, Object> at = tree;
    for (int i = 0; i < path.length - 1; i++) {
      at = (Map<String, Object>) at.computeIfAbsent(path[i], k -> new LinkedHashMap<>());
    }
    at.put(path[path.length - 1], node);
  }

  @SuppressWarnings("unchecked")
  private static Node.Mapping node(String prefix, Map<String, Object> tree) {
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    tree.forEach(
        (key, value) -> {
          Node node =
              value instanceof Node n ? n : node(prefix + key + ".", (Map<String, Object>) value);
          entries.put(key, node);
          lines.put(key, node.line());
        });
    return new Node.Mapping(entries, lines, GROUPS + PREFIXES.indexOf(prefix));
  }
}
