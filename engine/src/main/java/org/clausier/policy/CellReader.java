package org.clausier.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.clausier.amount.Cents;
import org.clausier.library.Circumstance;
import org.clausier.library.Condition;
import org.clausier.library.Library;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.yaml.Fields;
import org.clausier.yaml.Node;

/**
 * Reads the cells of a grid: a word, a mapping, or a list of mappings. The same syntax serves the
 * policy, the agreement's grants and the law's own terms.
 *
 * @param sessions the sessions that a term may name; absent where the policy is not at hand
 */
public record CellReader(
    String name, Library library, Optional<List<String>> sessions, List<Problem> problems) {

  private static final int MOST = 1_000_000_000;

  /** The terms of one cell; {@code lines} receives where each stands. */
  public List<Term> cell(String practice, String audience, Node node, Map<String, Integer> lines) {
    List<Node> items = node instanceof Node.Sequence s ? s.items() : List.of(node);
    if (items.isEmpty()) problem(node, "cell-empty");
    List<Term> terms = new ArrayList<>();
    for (Node item : items) {
      lines.put("grid/" + practice + "/" + audience + "/" + terms.size(), item.line());
      term(practice, audience, terms.size(), item).ifPresent(terms::add);
    }
    return terms;
  }

  private Optional<Term> term(String practice, String audience, int index, Node node) {
    if (node instanceof Node.Mapping m) return mapping(practice, audience, index, m);
    if (node instanceof Node.Scalar s) {
      Optional<Verdict> verdict = Verdict.of(s.text());
      if (verdict.isEmpty()) unknownVerdict(node, s.text());
      if (verdict.filter(v -> v == Verdict.PAID).isPresent()) problem(node, "paid-without-fee");
      return verdict.map(v -> word(practice, audience, index, v));
    }
    problem(node, "cell-shape");
    return Optional.empty();
  }

  private static Term word(String practice, String audience, int index, Verdict verdict) {
    return new Term(
        practice,
        audience,
        index,
        verdict,
        Optional.empty(),
        Optional.empty(),
        Box.EVERYTHING,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private Optional<Term> mapping(String practice, String audience, int index, Node.Mapping m) {
    Fields f = new Fields(name, m, problems);
    Optional<Verdict> verdict =
        f.required("verdict")
            .flatMap(
                t -> {
                  Optional<Verdict> v = Verdict.of(t);
                  if (v.isEmpty()) unknownVerdict(f.node("verdict").orElse(m), t);
                  return v;
                });
    Optional<String> fee = f.text("fee");
    Optional<LocalDate> from = f.day("from");
    Optional<LocalDate> to = f.day("to");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      f.problem(f.source("to"), "term-days-reversed", from.get() + "", to.get() + "");
    }
    Box when = f.fields("when").map(this::box).orElse(Box.EVERYTHING);
    List<Duty> duties = duties(f.items("conditions"));
    Optional<Announced> announced = f.fields("announced").flatMap(this::announced);
    Optional<String> note = f.text("note");
    verdict.ifPresent(v -> feeFits(f, v, fee.isPresent()));
    f.done();
    return verdict.map(
        v -> new Term(practice, audience, index, v, from, to, when, fee, duties, announced, note));
  }

  private static void feeFits(Fields f, Verdict verdict, boolean fee) {
    if (verdict == Verdict.PAID && !fee) f.problem(f.source("verdict"), "paid-without-fee");
    if (fee && !verdict.mayHaveFee()) f.problem(f.source("fee"), "fee-not-borne", verdict.id());
  }

  /** The circumstances of a term, normalised: what covers its whole domain is dropped. */
  Box box(Fields when) {
    Map<String, Constraint> constraints = new LinkedHashMap<>();
    for (String id : when.keys()) {
      Circumstance circumstance = library.circumstances().get(id);
      if (circumstance == null) {
        when.node(id);
        when.unknown(when.source(id), "circumstance-unknown", id, library.circumstances().keySet());
      } else {
        constraint(when, circumstance).ifPresent(c -> constraints.put(id, c));
      }
    }
    return new Box(constraints);
  }

  private Optional<Constraint> constraint(Fields when, Circumstance circumstance) {
    if (circumstance.type() == Circumstance.Type.INTEGER) {
      return when.fields(circumstance.id()).flatMap(r -> range(when, circumstance.id(), r));
    }
    Node node = when.node(circumstance.id()).orElseThrow();
    List<Node> items = node instanceof Node.Sequence s ? s.items() : List.of(node);
    if (items.isEmpty()) {
      when.problem(when.source(circumstance.id()), "constraint-empty", circumstance.id());
      return Optional.empty();
    }
    Collection<String> domain =
        circumstance.type() == Circumstance.Type.SESSION
            ? sessions.orElse(List.of())
            : circumstance.values();
    Set<String> values = new java.util.TreeSet<>();
    for (Node item : items) {
      if (!(item instanceof Node.Scalar scalar)) {
        when.problem(when.source(item), "value-not-text", circumstance.id());
        continue;
      }
      String text = scalar.text();
      if (domain.contains(text) || anySession(circumstance)) values.add(text);
      else
        when.unknown(
            when.source(item), "circumstance-value-unknown", text, domain, circumstance.id());
    }
    boolean covers = !anySession(circumstance) && values.containsAll(domain);
    return values.isEmpty() || covers
        ? Optional.empty()
        : Optional.of(new Constraint.OneOf(values));
  }

  private boolean anySession(Circumstance circumstance) {
    return circumstance.type() == Circumstance.Type.SESSION && sessions.isEmpty();
  }

  private static Optional<Constraint> range(Fields when, String id, Fields f) {
    OptionalInt min = f.has("min") ? f.integer("min", 0, MOST) : OptionalInt.of(0);
    OptionalInt max = f.has("max") ? f.integer("max", 0, MOST) : OptionalInt.empty();
    f.done();
    if (min.isEmpty() || f.has("max") && max.isEmpty()) return Optional.empty();
    if (max.isPresent() && max.getAsInt() < min.getAsInt()) {
      when.problem(when.source(id), "constraint-empty", id);
      return Optional.empty();
    }
    if (min.getAsInt() == 0 && max.isEmpty()) return Optional.empty();
    return Optional.of(new Constraint.Range(min.getAsInt(), max));
  }

  private List<Duty> duties(List<Node> items) {
    List<Duty> duties = new ArrayList<>();
    Set<String> seen = new java.util.HashSet<>();
    for (Node item : items) {
      if (item instanceof Node.Scalar s) {
        duty(item, s.text(), Map.of(), seen).ifPresent(duties::add);
      } else if (item instanceof Node.Mapping m && m.entries().size() == 1) {
        m.entries()
            .forEach(
                (id, node) -> duty(item, id, parameters(id, node), seen).ifPresent(duties::add));
      } else {
        problem(item, "condition-shape");
      }
    }
    return duties;
  }

  private Optional<Duty> duty(
      Node at, String id, Map<String, String> parameters, Set<String> seen) {
    Condition condition = library.conditions().get(id);
    if (condition == null) {
      problems.add(
          Problem.error(new Source(name, at.line()), "condition-unknown", id)
              .withHint(
                  org.clausier.yaml.Suggestion.nearest(id, library.conditions().keySet())
                      .orElse("")));
      return Optional.empty();
    }
    condition
        .parameters()
        .forEach(
            (p, d) -> {
              if (d.required() && !parameters.containsKey(p)) {
                problem(at, "condition-parameter-missing", id, p);
              }
            });
    if (!seen.add(id)) problem(at, "condition-twice", id);
    return Optional.of(new Duty(id, parameters));
  }

  private Map<String, String> parameters(String id, Node node) {
    Map<String, String> values = new TreeMap<>();
    Condition condition = library.conditions().get(id);
    if (condition == null) return values;
    if (!(node instanceof Node.Mapping m)) {
      problem(node, "condition-shape");
      return values;
    }
    Fields f = new Fields(name, m, problems);
    condition
        .parameters()
        .forEach(
            (p, d) -> {
              if (!f.has(p)) {
                f.keysAsked(p);
              } else if (d.type().equals("integer")) {
                f.integer(p, d.least(), MOST).ifPresent(n -> values.put(p, n + ""));
              } else if (d.type().equals("list")) {
                values.put(p, String.join(" ", f.texts(p)));
              } else {
                f.text(p).ifPresent(t -> values.put(p, t));
              }
            });
    f.done();
    return values;
  }

  private Optional<Announced> announced(Fields f) {
    Optional<String> text = f.required("text");
    Optional<LocalDate> from = f.day("from");
    Optional<Cents> amount = PriceReader.money(f, "amount");
    f.done();
    return text.map(t -> new Announced(t, from, amount));
  }

  private void unknownVerdict(Node at, String text) {
    problems.add(
        Problem.error(new Source(name, at.line()), "verdict-unknown", text)
            .withHint(org.clausier.yaml.Suggestion.nearest(text, Verdict.IDS).orElse("")));
  }

  private void problem(Node at, String id, String... arguments) {
    problems.add(Problem.error(new Source(name, at.line()), id, arguments));
  }
}
