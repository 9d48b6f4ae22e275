package org.clausier.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/**
 * Whether a document has the shape that a JSON Schema of ours publishes: as much of JSON Schema as
 * our own schemas use, all that is wrong at once. A scalar is what it says: {@code "3"} passes for
 * a whole number.
 */
public final class Conformity {

  private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final Pattern BOOLEAN = Pattern.compile("true|false");

  private final String file;
  private final Node.Mapping root;
  private final List<Problem> problems = new ArrayList<>();

  private Conformity(String file, Node.Mapping root) {
    this.file = file;
    this.root = root;
  }

  /**
   * Everything in the document that the schema does not let it be.
   *
   * @param file that the document was read from
   */
  public static List<Problem> of(String file, Node.Mapping schema, Node document) {
    Conformity conformity = new Conformity(file, schema);
    conformity.check(schema, document, "");
    return List.copyOf(conformity.problems);
  }

  private void check(Node.Mapping schema, Node value, String at) {
    if (text(schema, "$ref").isPresent()) {
      check(definition(text(schema, "$ref").get()), value, at);
      return;
    }
    List<String> types = texts(schema.entries().get("type"));
    if (!types.isEmpty() && types.stream().noneMatch(t -> isOf(t, value))) {
      problem(value.line(), "shape-type", at, types.get(0));
      return;
    }
    if (value instanceof Node.Mapping m) mapping(schema, m, at);
    else if (value instanceof Node.Sequence s) sequence(schema, s, at);
    else scalar(schema, (Node.Scalar) value, at);
  }

  private void mapping(Node.Mapping schema, Node.Mapping value, String at) {
    Map<String, Node> known =
        schema.entries().get("properties") instanceof Node.Mapping p ? p.entries() : Map.of();
    for (String key : texts(schema.entries().get("required"))) {
      if (!value.entries().containsKey(key)) {
        problem(value.line(), "shape-missing", within(at, key));
      }
    }
    boolean open = text(schema, "additionalProperties").filter("false"::equals).isEmpty();
    value
        .entries()
        .forEach(
            (key, node) -> {
              Node of = known.get(key);
              if (of instanceof Node.Mapping m) check(m, node, within(at, key));
              else if (!open) problem(value.lineOf(key), "shape-unknown", within(at, key));
            });
  }

  private void sequence(Node.Mapping schema, Node.Sequence value, String at) {
    int least = text(schema, "minItems").map(Integer::valueOf).orElse(0);
    if (value.items().size() < least) problem(value.line(), "shape-missing", at + "[0]");
    if (!(schema.entries().get("items") instanceof Node.Mapping items)) return;
    for (int i = 0; i < value.items().size(); i++) {
      check(items, value.items().get(i), at + "[" + i + "]");
    }
  }

  private void scalar(Node.Mapping schema, Node.Scalar value, String at) {
    List<String> words = texts(schema.entries().get("enum"));
    boolean said = words.isEmpty() || words.contains(value.text());
    boolean formed =
        text(schema, "pattern").map(Pattern::compile).stream()
            .allMatch(p -> p.matcher(value.text()).matches());
    boolean enough =
        text(schema, "minimum").stream()
            .allMatch(m -> Double.parseDouble(value.text()) >= Double.parseDouble(m));
    if (!said || !formed || !enough) problem(value.line(), "shape-value", at, value.text());
  }

  private Node.Mapping definition(String ref) {
    Node at = root;
    for (String step : ref.substring(2).split("/")) {
      at =
          at instanceof Node.Mapping m && m.entries().containsKey(step)
              ? m.entries().get(step)
              : root;
    }
    if (at == root || !(at instanceof Node.Mapping m)) throw new IllegalStateException(ref);
    return m;
  }

  private static boolean isOf(String type, Node value) {
    if (type.equals("object")) return value instanceof Node.Mapping;
    if (type.equals("array")) return value instanceof Node.Sequence;
    if (!(value instanceof Node.Scalar s)) return false;
    return switch (type) {
      case "string" -> true;
      case "integer" -> INTEGER.matcher(s.text()).matches();
      case "number" -> NUMBER.matcher(s.text()).matches();
      case "boolean" -> BOOLEAN.matcher(s.text()).matches();
      default -> throw new IllegalStateException("type " + type);
    };
  }

  private static Optional<String> text(Node.Mapping schema, String keyword) {
    return schema.entries().get(keyword) instanceof Node.Scalar s
        ? Optional.of(s.text())
        : Optional.empty();
  }

  private static List<String> texts(@org.jspecify.annotations.Nullable Node node) {
    if (node instanceof Node.Scalar s) return List.of(s.text());
    if (!(node instanceof Node.Sequence s)) return List.of();
    return s.items().stream().map(i -> ((Node.Scalar) i).text()).toList();
  }

  private static String within(String at, String key) {
    return at.isEmpty() ? key : at + "." + key;
  }

  private void problem(int line, String id, String... arguments) {
    problems.add(Problem.error(new Source(file, line), id, arguments));
  }
}
