package org.clausier.diff.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.clausier.document.Block;
import org.clausier.document.Document;
import org.clausier.document.Section;
import org.clausier.words.Typography;

/** The clauses of a document by their ids, in the order of the pages. */
record Clauses(Map<String, Clause> byId) {

  /**
   * A clause as printed.
   *
   * @param place « Article 8, 3° »
   * @param title of its article
   * @param identities all that it is known by: a sentence of the grid bears each of its terms
   */
  record Clause(String id, String place, String title, String text, Set<String> identities) {}

  static Clauses of(Document document, Function<String, Set<String>> identities) {
    Map<String, Clause> byId = new LinkedHashMap<>();
    for (Section section : document.parts()) {
      for (Block block : section.blocks()) {
        if (!(block instanceof Block.Paragraph p) || p.clauseId().isEmpty()) continue;
        String text = Typography.set(document.language(), p.text());
        Clause known = byId.get(p.clauseId());
        String whole = known == null ? text : known.text() + "\n" + text;
        String place =
            known != null
                ? known.place()
                : section.number() + (p.number().isEmpty() ? "" : ", " + p.number());
        byId.put(
            p.clauseId(),
            new Clause(
                p.clauseId(),
                Typography.set(document.language(), place),
                Typography.set(document.language(), section.title()),
                whole,
                identities.apply(p.clauseId())));
      }
    }
    return new Clauses(byId);
  }
}
