package org.clausier.web.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.policy.Policy;
import org.clausier.problem.Problem;
import org.clausier.uses.DayReader;
import org.clausier.yaml.Node;
import org.clausier.yaml.Tree;

/**
 * What was typed, written as the file of a request would be, so that one reader serves both. The «
 * lines » of its nodes are the fields they come from; those of its mappings tell which mapping it
 * is, so that what is missing there can be named.
 */
final class Written {

  private static final int GROUPS = 1000;
  private static final List<String> PREFIXES =
      List.of(
          "",
          "party.",
          "party.identifiers.",
          "party.signatory.",
          "party.contact.",
          "with.",
          "quantities.");

  private static final String DAYS = "from|to";
  private static final String NUMBERS = "learners|certificates|headcount|quantities\\..*";

  /** Where the reader points at a part of the request that no field fills. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("organisation-unidentified", "siret"),
          Map.entry("siret-other-siren", "siret"),
          Map.entry("vat-other-siren", "vat"),
          Map.entry("ice-missing", "ice"),
          Map.entry("country-unknown", "country"),
          Map.entry("signatory-missing", "signatory.name"),
          Map.entry("signatory-power", "signatory.delegation"),
          Map.entry("practices-none", "practices"),
          Map.entry("learners-none", "learners"),
          Map.entry("certificates-over-learners", "certificates"),
          Map.entry("request-days-reversed", "to"),
          Map.entry("request-too-long", "to"),
          Map.entry("request-starts-before", "from"),
          Map.entry("request-session-unknown", "session"),
          Map.entry("request-outside-session", "session"),
          Map.entry("request-before-any-version", "from"));

  private final List<String> fields = new ArrayList<>();
  private final Map<String, Object> tree = new LinkedHashMap<>();

  Written(String reference, String day, Facts said) {
    put("clausier", new Node.Scalar(Policy.FORMAT + "", GROUPS));
    put("request", new Node.Scalar(reference, GROUPS));
    put("day", new Node.Scalar(day, GROUPS));
    for (Field field : Field.ALL) {
      String text = said.text(field.name());
      if (field.name().equals("practices")) put(field.path(), list(said.list("practices")));
      else if (!text.isBlank()) put(field.path(), scalar(field.name(), text));
    }
    said.texts()
        .forEach(
            (name, text) -> {
              if (name.equals("with.country") || text.isBlank()) return;
              if (Field.OPEN.stream().anyMatch(name::startsWith)) put(name, scalar(name, text));
            });
  }

  private Node.Sequence list(List<String> items) {
    int place = place("practices");
    return new Node.Sequence(
        items.stream().map(i -> (Node) new Node.Scalar(i, place)).toList(), place);
  }

  private Node.Scalar scalar(String field, String text) {
    return new Node.Scalar(plain(field, text.strip()), place(field));
  }

  private int place(String field) {
    fields.add(field);
    return fields.size();
  }

  /** Numbers without the spaces of thousands, days as a file writes them. */
  private static String plain(String field, String text) {
    if (field.matches(NUMBERS)) return text.replaceAll("[\\s\\h]", "");
    if (field.matches(DAYS)) return DayReader.read(text).map(Object::toString).orElse(text);
    return text;
  }

  @SuppressWarnings("unchecked")
  private void put(String path, Node node) {
    String[] keys = path.split("\\.", path.startsWith("party.") ? 0 : 2);
    Map<String, Object> at = tree;
    for (int i = 0; i < keys.length - 1; i++) {
      at = (Map<String, Object>) at.computeIfAbsent(keys[i], k -> new LinkedHashMap<>());
    }
    at.put(keys[keys.length - 1], node);
  }

  Node.Mapping mapping() {
    return mapping("", tree);
  }

  @SuppressWarnings("unchecked")
  private static Node.Mapping mapping(String prefix, Map<String, Object> of) {
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    of.forEach(
        (key, value) -> {
          Node node =
              value instanceof Node n
                  ? n
                  : mapping(prefix + key + ".", (Map<String, Object>) value);
          entries.put(key, node);
          lines.put(key, node.line());
        });
    return new Node.Mapping(entries, lines, GROUPS + PREFIXES.indexOf(prefix));
  }

  /** The field that a problem is about; empty: of the whole. */
  String field(Problem problem) {
    int line = problem.source().line();
    if (ELSEWHERE.containsKey(problem.id())) return ELSEWHERE.get(problem.id());
    if (line > 0 && line <= fields.size()) return fields.get(line - 1);
    if (line < GROUPS || problem.arguments().isEmpty()) return "";
    return Field.at(PREFIXES.get(line - GROUPS) + problem.arguments().get(0)).orElse("");
  }

  /** The same as a tree to be written in a file. */
  Tree.Keys tree() {
    return tree(tree);
  }

  @SuppressWarnings("unchecked")
  private static Tree.Keys tree(Map<String, Object> of) {
    Tree.Builder keys = Tree.keys();
    of.forEach(
        (key, value) ->
            keys.put(
                key,
                value instanceof Node n
                    ? Optional.of(leaf(n))
                    : Optional.of(tree((Map<String, Object>) value))));
    return keys.open();
  }

  private static Tree leaf(Node node) {
    if (node instanceof Node.Sequence s) {
      return new Tree.Items(s.items().stream().map(Written::leaf).toList(), false);
    }
    String text = ((Node.Scalar) node).text();
    return text.matches("[1-9][0-9]{0,8}|0|true|false|[0-9]{4}-[0-9]{2}-[0-9]{2}")
        ? new Tree.Plain(text)
        : new Tree.Text(text);
  }
}
