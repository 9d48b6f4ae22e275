package org.clausier.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clausier.yaml.Tree;

/** The few words of JSON Schema that our schemas use. */
final class Shape {

  static final Tree TEXT = type("string", "number");
  static final Tree TRUTH = type("boolean");
  static final Tree DAY =
      Tree.keys()
          .text("type", "string")
          .text("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
          .text("description", "A day in Europe/Paris, 2026-09-01.")
          .done();
  static final Tree MONEY =
      Tree.keys()
          .put("type", texts("number", "string"))
          .plain("minimum", 0)
          .text("pattern", "^[0-9]+(\\.[0-9]{1,2})?$")
          .text("description", "Euros, two decimals at most: 90.00.")
          .done();

  private Shape() {}

  static Tree type(String... types) {
    return Tree.keys()
        .put("type", types.length == 1 ? new Tree.Text(types[0]) : texts(types))
        .done();
  }

  static Tree integer(int least) {
    return Tree.keys().text("type", "integer").plain("minimum", least).done();
  }

  static Tree ref(String definition) {
    return Tree.keys().text("$ref", "#/$defs/" + definition).done();
  }

  static Tree ref(String definition, String description) {
    return Tree.keys()
        .text("$ref", "#/$defs/" + definition)
        .text("description", description)
        .done();
  }

  static Tree list(Tree items) {
    return Tree.keys().text("type", "array").put("items", items).done();
  }

  static Tree oneOf(Tree... shapes) {
    return Tree.keys().put("oneOf", new Tree.Items(List.of(shapes), false)).done();
  }

  static Tree words(String... words) {
    return Tree.keys().put("enum", texts(words)).done();
  }

  /** Ids, and what editors show beside each. */
  static Tree ids(Map<String, String> labels) {
    return Tree.keys()
        .put("enum", texts(labels.keySet().toArray(String[]::new)))
        .put("enumDescriptions", texts(labels.values().toArray(String[]::new)))
        .done();
  }

  /** An object of these keys and no other. */
  static Tree.Keys object(String required, Tree.Builder properties) {
    return object(required, properties.done());
  }

  static Tree.Keys object(String required, Tree.Keys properties) {
    Tree.Builder object = Tree.keys().text("type", "object").plain("additionalProperties", false);
    if (!required.isEmpty()) object.put("required", texts(required.split(" ")));
    return object.put("properties", properties).done();
  }

  /** An object whose keys are ids, each holding the same. */
  static Tree each(Map<String, String> labels, String definition) {
    Tree.Builder properties = Tree.keys();
    labels.forEach((id, label) -> properties.put(id, ref(definition, label)));
    return object("", properties);
  }

  /** An object whose keys the author chooses. */
  static Tree named(Tree values) {
    return Tree.keys().text("type", "object").put("additionalProperties", values).done();
  }

  private static Tree texts(String... texts) {
    return new Tree.Items(Arrays.stream(texts).map(t -> (Tree) new Tree.Text(t)).toList(), false);
  }
}
