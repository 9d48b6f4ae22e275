package org.clausier.web.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clausier.usage.DayOrder;
import org.clausier.usage.Mapping;
import org.clausier.yaml.Tree;
import org.clausier.yaml.YamlWriter;

/** A mapping as its file writes it, for any report that has its columns. */
final class MappingText {

  private MappingText() {}

  /**
   * @param before what was said until now: what is not said again stays
   */
  static String of(
      String name,
      Mapping before,
      Map<String, String> columns,
      Map<String, Map<String, String>> values,
      Optional<DayOrder> order) {
    Tree.Builder keys = Tree.keys().plain("clausier", 1).text("mapping", name);
    if (!columns.isEmpty()) keys.put("columns", texts(columns));
    Map<String, Tree> fields = new LinkedHashMap<>();
    values.forEach(
        (field, said) -> {
          if (!said.isEmpty()) fields.put(field, texts(said));
        });
    if (!fields.isEmpty()) keys.put("values", new Tree.Keys(fields, true));
    order.ifPresent(o -> keys.text("dates", o.id()));
    keys.texts("course-ids", before.courses());
    return YamlWriter.write((Tree.Keys) keys.open());
  }

  private static Tree texts(Map<String, String> of) {
    Map<String, Tree> entries = new LinkedHashMap<>();
    of.forEach((key, text) -> entries.put(key, new Tree.Text(text)));
    return new Tree.Keys(entries, true);
  }
}
