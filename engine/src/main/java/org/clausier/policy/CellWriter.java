package org.clausier.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.library.Circumstance;
import org.clausier.library.Condition;
import org.clausier.library.Library;
import org.clausier.yaml.Tree;
import org.jspecify.annotations.Nullable;

/** Writes cells as {@link CellReader} reads them: a word when a word says it all. */
public record CellWriter(Library library) {

  /** Practice → audience → cell, in the order of the terms. */
  public Tree.Keys grid(List<Term> terms) {
    Map<String, Map<String, List<Term>>> rows = new LinkedHashMap<>();
    for (Term term : terms) {
      rows.computeIfAbsent(term.practice(), p -> new LinkedHashMap<>())
          .computeIfAbsent(term.audience(), a -> new ArrayList<>())
          .add(term);
    }
    Tree.Builder grid = Tree.keys();
    rows.forEach(
        (practice, row) -> {
          Tree.Builder cells = Tree.keys();
          row.forEach((audience, cell) -> cells.put(audience, cell(cell)));
          grid.put(practice, cells.open());
        });
    return grid.open();
  }

  /** The terms of one cell. */
  public Tree cell(List<Term> terms) {
    if (terms.size() == 1) return term(terms.get(0));
    return new Tree.Items(terms.stream().map(this::term).toList(), true);
  }

  private Tree term(Term t) {
    Tree.Keys keys =
        Tree.keys()
            .put("when", box(t.when()))
            .text("verdict", t.verdict().id())
            .text("fee", t.fee())
            .plain("from", t.from())
            .plain("to", t.to())
            .items("conditions", t.conditions().stream().map(this::duty).toList())
            .put("announced", t.announced().map(CellWriter::announced))
            .text("note", t.note())
            .done();
    return keys.entries().size() == 1 ? new Tree.Text(t.verdict().id()) : keys;
  }

  /** The circumstances, or nothing when every use is meant. */
  Optional<Tree.Keys> box(Box box) {
    Tree.Builder when = Tree.keys();
    box.constraints().forEach((id, constraint) -> when.put(id, constraint(id, constraint)));
    return Optional.of(when.done()).filter(k -> !k.entries().isEmpty());
  }

  private Tree constraint(String id, Constraint constraint) {
    if (constraint instanceof Constraint.Range range) {
      Tree.Builder bounds = Tree.keys();
      if (range.min() > 0) bounds.plain("min", range.min());
      range.max().ifPresent(max -> bounds.plain("max", max));
      return bounds.done();
    }
    List<Tree> values =
        ((Constraint.OneOf) constraint).values().stream().map(v -> value(id, v)).toList();
    return values.size() == 1 ? values.get(0) : new Tree.Items(values, false);
  }

  /** A value of a circumstance: true and 12 are written bare, « NO » for Norway is not. */
  Tree value(String circumstance, String value) {
    Circumstance.Type type =
        Optional.ofNullable(library.circumstances().get(circumstance))
            .map(Circumstance::type)
            .orElse(Circumstance.Type.ENUMERATION);
    boolean bare = type == Circumstance.Type.BOOLEAN || type == Circumstance.Type.INTEGER;
    return bare ? new Tree.Plain(value) : new Tree.Text(value);
  }

  private Tree duty(Duty duty) {
    if (duty.parameters().isEmpty()) return new Tree.Text(duty.condition());
    Condition condition = library.conditions().get(duty.condition());
    Tree.Builder parameters = Tree.keys();
    duty.parameters()
        .forEach(
            (name, value) -> {
              switch (type(condition, name)) {
                case "integer" -> parameters.plain(name, value);
                case "list" -> parameters.texts(name, List.of(value.split(" ")));
                default -> parameters.text(name, value);
              }
            });
    return Tree.keys().put(duty.condition(), parameters.done()).done();
  }

  /** What the library does not know is written as a text, for the reader to refuse. */
  private static String type(@Nullable Condition condition, String parameter) {
    Condition.Parameter known = condition == null ? null : condition.parameters().get(parameter);
    return known == null ? "text" : known.type();
  }

  private static Tree announced(Announced a) {
    return Tree.keys()
        .text("text", a.text())
        .plain("from", a.from())
        .plain("amount", a.amount())
        .done();
  }
}
