package org.clausier.web.api;

import java.util.List;
import org.clausier.audit.kept.KeptRow;
import org.clausier.web.findings.ToldFinding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A finding as the JSON of its audit tells it, and what its page shows beside. */
final class FindingJson {

  private static final JsonMapper JSON = new JsonMapper();

  private FindingJson() {}

  /**
   * On one line.
   *
   * @param report the JSON that was recorded
   * @param rows the first that it rests on
   */
  static byte[] of(String report, ToldFinding finding, List<KeptRow> rows) {
    ObjectNode all = JSON.createObjectNode();
    for (JsonNode f : JSON.readTree(report).get("findings")) {
      if (f.get("id").asString().equals(finding.id())) all.setAll((ObjectNode) f);
    }
    all.put("state", finding.state());
    ArrayNode first = all.putArray("firstRows");
    rows.forEach(r -> row(r, first.addObject()));
    return JSON.writeValueAsBytes(all);
  }

  private static void row(KeptRow r, ObjectNode to) {
    to.put("report", r.table())
        .put("row", r.row())
        .put("day", r.day().toString())
        .put("practice", r.practice())
        .put("uses", r.uses());
    // letters that tell people of this audit apart, and nobody's name
    if (!r.learner().isEmpty()) to.put("learner", r.learner());
    ObjectNode known = to.putObject("circumstances");
    r.known().forEach(known::put);
    ObjectNode conditions = to.putObject("conditions");
    r.conditions().forEach((id, met) -> conditions.put(id, met));
  }
}
