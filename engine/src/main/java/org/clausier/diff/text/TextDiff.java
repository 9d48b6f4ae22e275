package org.clausier.diff.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clausier.cgu.Cgu;
import org.clausier.cgu.Statement;
import org.clausier.diff.text.Clauses.Clause;
import org.clausier.document.Document;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.ruling.RuleBook;

/**
 * What changed in the words of the terms of use. Clauses are matched by their ids, and the
 * sentences of the grid by the terms they print: never by their numbers. Tables are left out: what
 * they say is in the sentences, and in the comparison of cells.
 *
 * @param clauses in the order of the newer text, each removed one after what preceded it
 */
public record TextDiff(List<ClauseChange> clauses) {

  public TextDiff {
    clauses = List.copyOf(clauses);
  }

  /** The terms of two versions, in one language, both printed on that day by this library. */
  public static TextDiff of(
      Library library, RuleBook rules, Policy before, Policy after, Printing printing) {
    return of(
        Clauses.of(printing.of(library, rules, before), identities(library, before)),
        Clauses.of(printing.of(library, rules, after), identities(library, after)));
  }

  /** In which language, and on which day. */
  public record Printing(org.clausier.words.Language language, java.time.LocalDate day) {
    Document of(Library library, RuleBook rules, Policy policy) {
      return Cgu.document(library, policy, language, day, rules);
    }
  }

  private static Function<String, Set<String>> identities(Library library, Policy policy) {
    Map<String, Set<String>> known = new HashMap<>();
    for (Statement s : Statement.of(library, policy)) {
      Set<String> ids = s.terms().stream().map(Term::id).collect(Collectors.toSet());
      known.merge(s.said().id(), ids, TextDiff::union);
    }
    return id -> known.getOrDefault(id, Set.of(id));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new java.util.HashSet<>(one);
    all.addAll(other);
    return all;
  }

  private static TextDiff of(Clauses before, Clauses after) {
    Map<String, Clause> matches = matches(before, after);
    Map<String, List<Clause>> removed = removed(before, matches);
    List<ClauseChange> changes = new ArrayList<>();
    removed.getOrDefault("", List.of()).forEach(c -> changes.add(removed(c)));
    for (Clause c : after.byId().values()) {
      Optional<Clause> was = Optional.ofNullable(matches.get(c.id()));
      changes.add(was.map(w -> both(w, c)).orElseGet(() -> added(c)));
      was.ifPresent(
          w -> removed.getOrDefault(w.id(), List.of()).forEach(r -> changes.add(removed(r))));
    }
    return new TextDiff(changes);
  }

  /** The older clause of each newer one: the same id first, else a term in common. */
  private static Map<String, Clause> matches(Clauses before, Clauses after) {
    Map<String, Clause> matches = new LinkedHashMap<>();
    Map<String, Clause> free = new LinkedHashMap<>(before.byId());
    for (String id : after.byId().keySet()) {
      Clause same = free.remove(id);
      if (same != null) matches.put(id, same);
    }
    for (Clause c : after.byId().values()) {
      if (matches.containsKey(c.id())) continue;
      free.values().stream()
          .filter(f -> !Collections.disjoint(f.identities(), c.identities()))
          .findFirst()
          .ifPresent(
              f -> {
                matches.put(c.id(), f);
                free.remove(f.id());
              });
    }
    return matches;
  }

  /** The clauses that are no more, under the id of the last one before them that still is. */
  private static Map<String, List<Clause>> removed(Clauses before, Map<String, Clause> matches) {
    Map<String, List<Clause>> removed = new HashMap<>();
    String last = "";
    for (Clause c : before.byId().values()) {
      if (matches.containsValue(c)) last = c.id();
      else removed.computeIfAbsent(last, l -> new ArrayList<>()).add(c);
    }
    return removed;
  }

  private static ClauseChange both(Clause was, Clause is) {
    boolean same = was.text().equals(is.text());
    return new ClauseChange(
        is.id(),
        same ? ClauseChange.Kind.UNCHANGED : ClauseChange.Kind.CHANGED,
        was.place(),
        is.place(),
        is.title(),
        same ? List.of(new Span(Span.Fate.KEPT, is.text())) : WordDiff.of(was.text(), is.text()));
  }

  private static ClauseChange added(Clause c) {
    return new ClauseChange(
        c.id(),
        ClauseChange.Kind.ADDED,
        "",
        c.place(),
        c.title(),
        List.of(new Span(Span.Fate.INSERTED, c.text())));
  }

  private static ClauseChange removed(Clause c) {
    return new ClauseChange(
        c.id(),
        ClauseChange.Kind.REMOVED,
        c.place(),
        "",
        c.title(),
        List.of(new Span(Span.Fate.DELETED, c.text())));
  }

  /** Those that are not unchanged. */
  public List<ClauseChange> changes() {
    return clauses.stream().filter(c -> c.kind() != ClauseChange.Kind.UNCHANGED).toList();
  }

  public boolean isEmpty() {
    return changes().isEmpty();
  }
}
