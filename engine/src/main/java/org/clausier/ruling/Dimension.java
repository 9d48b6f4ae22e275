package org.clausier.ruling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.clausier.policy.Constraint;

/**
 * The classes that constraints cut out of a circumstance's domain: within a class, no term tells
 * one value from another.
 */
public final class Dimension {

  private final String circumstance;
  private final List<Part> parts;
  private final Map<String, Integer> byValue;
  private final int[] starts;

  private Dimension(String circumstance, List<Part> parts, Map<String, Integer> byValue) {
    this.circumstance = circumstance;
    this.parts = List.copyOf(parts);
    this.byValue = byValue;
    this.starts = parts.stream().mapToInt(p -> p instanceof Part.Span s ? s.min() : 0).toArray();
  }

  /** A class of values, with one of them to stand for all. */
  public sealed interface Part {
    String representative();

    /** The values of an enumeration, a boolean, countries, sessions. */
    record Values(List<String> values) implements Part {
      @Override
      public String representative() {
        return values.get(0);
      }
    }

    /** Integers, both bounds included; no upper bound when absent. */
    record Span(int min, OptionalInt max) implements Part {
      @Override
      public String representative() {
        return Integer.toString(min);
      }
    }
  }

  /** Cuts an enumerated domain: values that the same constraints allow are one class. */
  static Dimension ofValues(
      String circumstance, Collection<String> domain, Collection<Constraint> constraints) {
    Map<List<Boolean>, List<String>> classes = new LinkedHashMap<>();
    for (String value : domain) {
      List<Boolean> signature = constraints.stream().map(c -> c.allows(value)).toList();
      classes.computeIfAbsent(signature, s -> new ArrayList<>()).add(value);
    }
    List<Part> parts = new ArrayList<>();
    Map<String, Integer> byValue = new LinkedHashMap<>();
    for (List<String> values : classes.values()) {
      values.forEach(v -> byValue.put(v, parts.size()));
      parts.add(new Part.Values(List.copyOf(values)));
    }
    return new Dimension(circumstance, parts, byValue);
  }

  /** Cuts the integers at the bounds of the ranges. */
  static Dimension ofIntegers(String circumstance, Collection<Constraint> constraints) {
    TreeSet<Integer> starts = new TreeSet<>(List.of(0));
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.Range r) {
        starts.add(r.min());
        r.max().ifPresent(max -> starts.add(max + 1));
      }
    }
    List<Part> parts = new ArrayList<>();
    for (int start : starts) {
      Integer next = starts.higher(start);
      parts.add(
          new Part.Span(start, next == null ? OptionalInt.empty() : OptionalInt.of(next - 1)));
    }
    return new Dimension(circumstance, parts, Map.of());
  }

  public String circumstance() {
    return circumstance;
  }

  public List<Part> parts() {
    return parts;
  }

  /** The class of a value; a value outside the domain is our mistake. */
  int indexOf(String value) {
    Integer index = byValue.get(value);
    if (index != null) return index;
    if (!byValue.isEmpty()) throw new IllegalArgumentException(circumstance + "=" + value);
    int n = Integer.parseInt(value);
    int i = starts.length - 1;
    while (starts[i] > n) i--;
    return i;
  }
}
