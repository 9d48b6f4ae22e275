package org.clausier.web.editor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.clausier.library.Circumstance;
import org.clausier.library.Library;
import org.clausier.policy.Announced;
import org.clausier.policy.Box;
import org.clausier.policy.CellId;
import org.clausier.policy.Constraint;
import org.clausier.policy.Duty;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.words.Language;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * One term of a cell as the fields of a form, both ways. The fields of the n-th are named {@code
 * t<n>.…}.
 */
record TermForm(Library library, Words words, Language language, String prefix) {

  /** The fields of a term, as they are first shown. */
  MultiValueMap<String, String> values(Term term) {
    MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
    values.add(prefix + "verdict", term.verdict().id());
    term.from().ifPresent(d -> values.add(prefix + "from", d.toString()));
    term.to().ifPresent(d -> values.add(prefix + "to", d.toString()));
    term.fee().ifPresent(f -> values.add(prefix + "fee", f));
    term.note().ifPresent(n -> values.add(prefix + "note", n));
    term.announced()
        .ifPresent(
            a -> {
              values.add(prefix + "announced", a.text());
              a.from().ifPresent(d -> values.add(prefix + "announced.from", d.toString()));
              a.amount().ifPresent(c -> values.add(prefix + "announced.amount", c.toString()));
            });
    term.when().constraints().forEach((id, c) -> when(prefix + "when." + id, c, values));
    for (Duty duty : term.conditions()) {
      values.add(prefix + "conditions", duty.condition());
      duty.parameters()
          .forEach((p, v) -> values.add(prefix + "conditions." + duty.condition() + "." + p, v));
    }
    return values;
  }

  private static void when(
      String name, Constraint constraint, MultiValueMap<String, String> values) {
    if (constraint instanceof Constraint.OneOf o) o.values().forEach(v -> values.add(name, v));
    else {
      Constraint.Range r = (Constraint.Range) constraint;
      if (r.min() > 0) values.add(name + ".min", r.min() + "");
      r.max().ifPresent(max -> values.add(name + ".max", max + ""));
    }
  }

  /**
   * The term that was typed; what is wrong is told to the form.
   *
   * @param fee the one it bears, when there is one
   */
  Optional<Term> term(
      Posted posted, CellId cell, int index, List<String> sessions, Optional<String> fee) {
    Optional<Verdict> verdict = Verdict.of(posted.text(prefix + "verdict"));
    if (verdict.isEmpty()) posted.problem(prefix + "verdict", "verdict", "");
    Optional<LocalDate> from = posted.day(prefix + "from", label("from"));
    Optional<LocalDate> to = posted.day(prefix + "to", label("to"));
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      posted.problem(prefix + "to", "days-reversed", label("to"));
    }
    Box when = box(posted, sessions);
    List<Duty> conditions = conditions(posted);
    Optional<Announced> announced = announced(posted);
    return verdict.map(
        v ->
            new Term(
                cell.practice(),
                cell.audience(),
                index,
                v,
                from,
                to,
                when,
                fee.filter(f -> v.mayHaveFee()),
                conditions,
                announced,
                posted.written(prefix + "note")));
  }

  private Optional<Announced> announced(Posted posted) {
    Optional<LocalDate> from = posted.day(prefix + "announced.from", label("announced.from"));
    var amount = posted.money(prefix + "announced.amount", label("announced.amount"));
    Optional<String> text = posted.written(prefix + "announced");
    if (text.isEmpty() && (from.isPresent() || amount.isPresent())) {
      posted.problem(prefix + "announced", "needed", label("announced"));
    }
    return text.map(t -> new Announced(t, from, amount));
  }

  private Box box(Posted posted, List<String> sessions) {
    Map<String, Constraint> constraints = new LinkedHashMap<>();
    for (Circumstance c : library.circumstances().values()) {
      String name = prefix + "when." + c.id();
      Optional<Constraint> constraint =
          c.type() == Circumstance.Type.INTEGER
              ? range(posted, name, c)
              : oneOf(values(posted, name, c), domain(c, sessions));
      constraint.ifPresent(k -> constraints.put(c.id(), k));
    }
    return new Box(constraints);
  }

  /** Countries are typed, « FR MA »; the rest is ticked. */
  private static Set<String> values(Posted posted, String name, Circumstance c) {
    Set<String> values = new TreeSet<>();
    for (String written : posted.all(name)) {
      String[] parts =
          c.type() == Circumstance.Type.COUNTRY
              ? written.toUpperCase(java.util.Locale.ROOT).split("[\\s\\h,;]+")
              : new String[] {written};
      for (String part : parts) if (!part.isBlank()) values.add(part.strip());
    }
    return values;
  }

  private static List<String> domain(Circumstance c, List<String> sessions) {
    return c.type() == Circumstance.Type.SESSION ? sessions : c.values();
  }

  /** All of them, or none, is no constraint. */
  private static Optional<Constraint> oneOf(Set<String> values, List<String> domain) {
    return values.isEmpty() || values.containsAll(domain)
        ? Optional.empty()
        : Optional.of(new Constraint.OneOf(values));
  }

  private Optional<Constraint> range(Posted posted, String name, Circumstance c) {
    String label = words.label("circumstances", c.id(), language);
    OptionalInt min = posted.integer(name + ".min", label);
    OptionalInt max = posted.integer(name + ".max", label);
    if (max.isPresent() && max.getAsInt() < min.orElse(0)) {
      posted.problem(name + ".max", "range", label);
      return Optional.empty();
    }
    return min.orElse(0) == 0 && max.isEmpty()
        ? Optional.empty()
        : Optional.of(new Constraint.Range(min.orElse(0), max));
  }

  private List<Duty> conditions(Posted posted) {
    List<Duty> duties = new ArrayList<>();
    for (String id : posted.all(prefix + "conditions")) {
      if (!library.conditions().containsKey(id)) continue;
      Map<String, String> parameters = new LinkedHashMap<>();
      java.util.Objects.requireNonNull(library.conditions().get(id))
          .parameters()
          .keySet()
          .forEach(
              p ->
                  posted
                      .written(prefix + "conditions." + id + "." + p)
                      .ifPresent(v -> parameters.put(p, v)));
      duties.add(new Duty(id, parameters));
    }
    return duties;
  }

  private String label(String field) {
    return words.message(language, "web.cell." + field);
  }
}
