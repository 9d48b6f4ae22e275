package org.clausier.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * As much of JSON Schema as our schemas use. A keyword it does not know is an error: a schema must
 * not seem to say what nothing checks.
 */
public final class SchemaCheck {

  private final JsonNode root;
  private final List<String> errors = new ArrayList<>();

  private SchemaCheck(JsonNode root) {
    this.root = root;
  }

  public static List<String> errors(JsonNode schema, JsonNode value) {
    SchemaCheck check = new SchemaCheck(schema);
    check.node(schema, value, "$");
    return check.errors;
  }

  private void node(JsonNode schema, JsonNode value, String at) {
    for (var keyword : schema.properties())
      keyword(schema, keyword.getKey(), keyword.getValue(), value, at);
  }

  private void keyword(JsonNode schema, String word, JsonNode argument, JsonNode value, String at) {
    switch (word) {
      case "$schema", "$id", "$defs", "title", "description", "enumDescriptions" -> {}
      case "$ref" -> node(root.at(argument.asString().substring(1)), value, at);
      case "oneOf" -> {
        long matching = items(argument).stream().filter(s -> matches(s, value)).count();
        if (matching != 1) error(at, matching + " alternatives match");
      }
      case "type" -> {
        List<JsonNode> types = argument.isArray() ? items(argument) : List.of(argument);
        if (types.stream().noneMatch(t -> isOf(t.asString(), value)))
          error(at, "is not " + argument);
      }
      case "enum" -> {
        if (!items(argument).contains(value)) error(at, value + " is not in " + argument);
      }
      case "required" -> {
        for (JsonNode name : items(argument)) {
          if (value.isObject() && !value.has(name.asString())) error(at, "lacks " + name);
        }
      }
      case "properties" -> {
        for (var p : argument.properties()) {
          if (value.has(p.getKey()))
            node(p.getValue(), value.get(p.getKey()), at + "." + p.getKey());
        }
      }
      case "additionalProperties" -> additional(schema, argument, value, at);
      case "items" -> items(value).forEach(item -> node(argument, item, at + "[]"));
      case "minItems" -> {
        if (value.size() < argument.asInt()) error(at, "too few items");
      }
      case "pattern" -> {
        if (value.isString() && !value.asString().matches(argument.asString()))
          error(at, value + " is not like " + argument);
      }
      case "minimum" -> {
        if (value.isNumber() && value.asInt() < argument.asInt()) error(at, "too small");
      }
      default -> throw new IllegalArgumentException("keyword " + word);
    }
  }

  private void additional(JsonNode schema, JsonNode argument, JsonNode value, String at) {
    if (!value.isObject()) return;
    for (var p : value.properties()) {
      if (schema.path("properties").has(p.getKey())) continue;
      if (argument.isBoolean()) error(at, "has " + p.getKey());
      else node(argument, p.getValue(), at + "." + p.getKey());
    }
  }

  private boolean matches(JsonNode schema, JsonNode value) {
    SchemaCheck check = new SchemaCheck(root);
    check.node(schema, value, "$");
    return check.errors.isEmpty();
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> throw new IllegalArgumentException("type " + type);
    };
  }

  private static List<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private void error(String at, String what) {
    errors.add(at + " " + what);
  }
}
