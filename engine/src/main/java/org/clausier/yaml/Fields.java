package org.clausier.yaml;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Severity;
import org.clausier.problem.Source;

/**
 * A mapping being read: each accessor takes a key, says what is wrong with it and goes on, so that
 * all the problems of a file come out at once. {@link #done()} reports the keys nobody asked for.
 */
public final class Fields {

  private final String name;
  private final Node.Mapping mapping;
  private final List<Problem> problems;
  private final Set<String> asked = new LinkedHashSet<>();

  public Fields(String name, Node.Mapping mapping, List<Problem> problems) {
    this.name = name;
    this.mapping = mapping;
    this.problems = problems;
  }

  public Source source(String key) {
    return new Source(name, mapping.lineOf(key));
  }

  public Source source(Node node) {
    return new Source(name, node.line());
  }

  public Source source() {
    return new Source(name, mapping.line());
  }

  public void problem(Source source, String id, String... arguments) {
    problems.add(Problem.error(source, id, arguments));
  }

  /** Says what is to be read without refusing. */
  public void warning(Source source, String id, String... arguments) {
    problems.add(Problem.warning(source, id, arguments));
  }

  public Set<String> keys() {
    return mapping.entries().keySet();
  }

  public boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  public Optional<Node> node(String key) {
    asked.add(key);
    return Optional.ofNullable(mapping.entries().get(key));
  }

  /** The text of a scalar; empty or not a scalar is a problem. */
  public Optional<String> text(String key) {
    return node(key).flatMap(n -> scalar(key, n));
  }

  public Optional<String> required(String key) {
    return present(key) ? text(key) : Optional.empty();
  }

  /** Whether the key is there, whatever it holds; reported when it is not. */
  public boolean present(String key) {
    asked.add(key);
    if (!has(key)) problem(source(), "key-missing", key);
    return has(key);
  }

  private Optional<String> scalar(String key, Node node) {
    if (node instanceof Node.Scalar s && !s.text().isBlank()) return Optional.of(s.text().strip());
    problem(source(node), node instanceof Node.Scalar ? "value-empty" : "value-not-text", key);
    return Optional.empty();
  }

  /** The text of a key, as another notion reads it, with the problems that it finds. */
  public <T> Optional<T> read(String key, BiFunction<Source, String, Outcome<T>> reading) {
    return text(key)
        .flatMap(
            t ->
                reading
                    .apply(source(key), t)
                    .match(
                        Optional::of,
                        refused -> {
                          problems.addAll(refused);
                          return Optional.empty();
                        }));
  }

  public OptionalInt integer(String key, int least, int most) {
    Optional<String> text = text(key);
    if (text.isEmpty()) return OptionalInt.empty();
    try {
      int value = Integer.parseInt(text.get());
      if (value >= least && value <= most) return OptionalInt.of(value);
    } catch (NumberFormatException e) {
      // said below: not a number and out of bounds call for the same remedy
    }
    problem(source(key), "value-not-integer", key, text.get(), least + "", most + "");
    return OptionalInt.empty();
  }

  /** An ISO day, 2026-09-01; the 31st of February does not exist. */
  public Optional<LocalDate> day(String key) {
    return text(key)
        .flatMap(
            t -> {
              try {
                if (t.length() == 10) return Optional.of(LocalDate.parse(t));
              } catch (DateTimeParseException e) {
                // said below
              }
              problem(source(key), "value-not-day", key, t);
              return Optional.empty();
            });
  }

  public Optional<Boolean> bool(String key) {
    return text(key)
        .flatMap(
            t -> {
              if (t.equals("true") || t.equals("false")) return Optional.of(t.equals("true"));
              problem(source(key), "value-not-boolean", key, t);
              return Optional.empty();
            });
  }

  public Optional<String> oneOf(String key, Collection<String> values) {
    return text(key)
        .filter(
            t -> {
              if (values.contains(t)) return true;
              String possible = values.stream().sorted().collect(joining(", "));
              unknown(source(key), "value-unknown", t, values, possible);
              return false;
            });
  }

  /** Reports a word that is none of those possible, with the nearest that is. */
  public void unknown(
      Source at, String id, String value, Collection<String> values, String... more) {
    List<String> arguments = new ArrayList<>(List.of(value));
    arguments.addAll(List.of(more));
    String hint = Suggestion.nearest(value, values).orElse("");
    problems.add(new Problem(Severity.ERROR, at, id, arguments, hint));
  }

  public Optional<Fields> fields(String key) {
    return node(key)
        .flatMap(
            n -> {
              if (n instanceof Node.Mapping m) return Optional.of(new Fields(name, m, problems));
              problem(source(n), "value-not-mapping", key);
              return Optional.empty();
            });
  }

  public List<Node> items(String key) {
    return node(key)
        .map(
            n -> {
              if (n instanceof Node.Sequence s) return s.items();
              problem(source(n), "value-not-list", key);
              return List.<Node>of();
            })
        .orElse(List.of());
  }

  public List<Fields> list(String key) {
    List<Fields> result = new ArrayList<>();
    for (Node n : items(key)) {
      if (n instanceof Node.Mapping m) result.add(new Fields(name, m, problems));
      else problem(source(n), "value-not-mapping", key);
    }
    return result;
  }

  public List<String> texts(String key) {
    List<String> result = new ArrayList<>();
    for (Node n : items(key)) scalar(key, n).ifPresent(result::add);
    return result;
  }

  /** A mapping of texts, in the order of the file. */
  public Map<String, String> textMap(String key) {
    Map<String, String> result = new LinkedHashMap<>();
    fields(key).ifPresent(f -> f.keys().forEach(k -> f.text(k).ifPresent(t -> result.put(k, t))));
    return result;
  }

  /** Declares keys that may stand here, whether or not they do: {@link #done()} suggests them. */
  public Fields keysAsked(String... keys) {
    asked.addAll(List.of(keys));
    return this;
  }

  /** Reports every key that nothing asked for, with the nearest that exists. */
  public void done() {
    for (String key : keys()) {
      if (!asked.contains(key)) {
        unknown(source(key), "key-unknown", key, asked);
      }
    }
  }
}
