package org.clausier.web.upkeep;

import java.util.List;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.Tree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive says of itself.
 *
 * @param format of the archive
 * @param schema the last migration of the database that was saved
 * @param lines of its journal
 * @param end the hash of the journal's last line
 */
record Manifest(int format, String schema, long lines, String end, List<Part> parts) {

  static final int FORMAT = 1;
  static final String ENTRY = "clausier.json";

  /** A table of the archive, and the hash of its file. */
  record Part(String table, long rows, String sha256) {
    String entry() {
      return "tables/" + table + ".jsonl";
    }
  }

  String json() {
    return JsonWriter.indented(
        Tree.keys()
            .plain("format", format)
            .text("schema", schema)
            .put("journal", Tree.keys().plain("lines", lines).text("end", end).done())
            .items(
                "tables",
                parts.stream()
                    .map(
                        p ->
                            Tree.keys()
                                .text("name", p.table())
                                .plain("rows", p.rows())
                                .text("sha256", p.sha256())
                                .done())
                    .toList())
            .open());
  }

  /**
   * @throws tools.jackson.core.JacksonException when it is no JSON
   */
  static Manifest of(String json) {
    JsonNode root = new JsonMapper().readTree(json);
    List<Part> parts =
        root.path("tables")
            .valueStream()
            .map(
                t ->
                    new Part(
                        t.path("name").asString(""),
                        t.path("rows").asLong(0),
                        t.path("sha256").asString("")))
            .toList();
    JsonNode journal = root.path("journal");
    return new Manifest(
        root.path("format").asInt(0),
        root.path("schema").asString(""),
        journal.path("lines").asLong(0),
        journal.path("end").asString(""),
        parts);
  }
}
