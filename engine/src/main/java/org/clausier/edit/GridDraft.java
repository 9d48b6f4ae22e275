package org.clausier.edit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausier.library.Library;
import org.clausier.library.Taxonomy;
import org.clausier.policy.CellId;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;

/**
 * The cells of a policy, being changed. A cell that was there keeps its place; a new one goes after
 * the last of those that the library prints before it, so that a file stays in the order its author
 * gave it.
 */
final class GridDraft {

  private final Library library;
  private final Map<String, Map<String, List<Term>>> rows = new LinkedHashMap<>();

  GridDraft(Library library, Policy policy) {
    this.library = library;
    for (Term term : policy.terms()) {
      rows.computeIfAbsent(term.practice(), p -> new LinkedHashMap<>())
          .computeIfAbsent(term.audience(), a -> new ArrayList<>())
          .add(term);
    }
  }

  List<Term> terms() {
    return rows.values().stream()
        .flatMap(row -> row.values().stream())
        .flatMap(List::stream)
        .toList();
  }

  List<Term> cell(CellId id) {
    return rows.getOrDefault(id.practice(), Map.of()).getOrDefault(id.audience(), List.of());
  }

  /** The terms of a row, in the order of the file. */
  List<Term> row(String practice) {
    return rows.getOrDefault(practice, Map.of()).values().stream().flatMap(List::stream).toList();
  }

  /** Writes a cell; no term removes it, and its row when it was the last. */
  void put(CellId id, List<Term> terms) {
    if (terms.isEmpty()) {
      rows.getOrDefault(id.practice(), new LinkedHashMap<>()).remove(id.audience());
      rows.values().removeIf(Map::isEmpty);
      return;
    }
    insert(rows, id.practice(), new LinkedHashMap<>(), library.practiceTree());
    Map<String, List<Term>> row = rows.getOrDefault(id.practice(), new LinkedHashMap<>());
    insert(row, id.audience(), List.of(), library.audienceTree());
    List<Term> placed = new ArrayList<>();
    for (Term term : terms) placed.add(at(id, placed.size(), term));
    row.put(id.audience(), List.copyOf(placed));
  }

  private static <T> void insert(Map<String, T> map, String id, T empty, Taxonomy tree) {
    if (map.containsKey(id)) return;
    List<String> printed = List.copyOf(tree.ids());
    List<String> there = List.copyOf(map.keySet());
    int at = there.size();
    while (at > 0 && printed.indexOf(there.get(at - 1)) > printed.indexOf(id)) at--;
    map.put(id, empty);
    for (String later : there.subList(at, there.size())) {
      map.put(later, requireNonNull(map.remove(later)));
    }
  }

  /** Whether some term speaks of the cell: its own, or an ancestor's. */
  boolean spoken(CellId id) {
    return !cell(id).isEmpty() || above(id).findAny().isPresent();
  }

  /** Whether an ancestor's term would say something if the cell had no term of its own. */
  boolean inherits(CellId id) {
    return above(id).anyMatch(t -> t.verdict() != Verdict.SILENT);
  }

  private Stream<Term> above(CellId id) {
    List<String> practices = library.practiceTree().lineage(id.practice());
    List<String> audiences = library.audienceTree().lineage(id.audience());
    return terms().stream()
        .filter(t -> practices.contains(t.practice()) && audiences.contains(t.audience()))
        .filter(t -> !CellId.of(t).equals(id));
  }

  private static Term at(CellId id, int index, Term t) {
    return new Term(
        id.practice(),
        id.audience(),
        index,
        t.verdict(),
        t.from(),
        t.to(),
        t.when(),
        t.fee(),
        t.conditions(),
        t.announced(),
        t.note());
  }
}
