package org.clausier.web.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausier.grid.Grid;

/**
 * Which cells the page shows.
 *
 * @param all whether every practice is shown, not the usual ones alone
 * @param audience the one that narrow screens show, or empty
 * @param cell the one just edited, or empty
 */
record View(boolean all, String audience, String cell) {

  static View of(Map<String, String> asked) {
    return new View(
        asked.getOrDefault("vue", "").equals("toutes"),
        id(asked.getOrDefault("pour", "")),
        asked.getOrDefault("case", ""));
  }

  private static String id(String written) {
    return written.matches("[a-z0-9-]{1,80}") ? written : "";
  }

  String id() {
    return all ? Grid.WHOLE : "usual";
  }

  /** As they are asked for, but for the cell. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (all) parameters.put("vue", "toutes");
    if (!audience.isEmpty()) parameters.put("pour", audience);
    return parameters;
  }

  String query() {
    if (parameters().isEmpty()) return "";
    return parameters().entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining("&", "?", ""));
  }
}
