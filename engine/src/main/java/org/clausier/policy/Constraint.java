package org.clausier.policy;

import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** What a term asks of one circumstance: one of some values, or a range of integers. */
public sealed interface Constraint {

  boolean allows(String value);

  /** Whether everything this allows, the other allows too. */
  boolean within(Constraint other);

  /** Whether some value satisfies both. */
  boolean meets(Constraint other);

  /** Values of an enumeration, a boolean, countries or sessions; sorted, never empty. */
  record OneOf(Set<String> values) implements Constraint {
    public OneOf {
      values = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(values));
      if (values.isEmpty()) throw new IllegalArgumentException("allows nothing");
    }

    @Override
    public boolean allows(String value) {
      return values.contains(value);
    }

    @Override
    public boolean within(Constraint other) {
      return other instanceof OneOf o && o.values.containsAll(values);
    }

    @Override
    public boolean meets(Constraint other) {
      return other instanceof OneOf o && values.stream().anyMatch(o.values::contains);
    }
  }

  /** Integers from {@code min} to {@code max}, both included; no upper bound when absent. */
  record Range(int min, OptionalInt max) implements Constraint {
    public Range {
      if (min < 0 || max.isPresent() && max.getAsInt() < min) {
        throw new IllegalArgumentException("allows nothing");
      }
    }

    @Override
    public boolean allows(String value) {
      int n = Integer.parseInt(value);
      return n >= min && (max.isEmpty() || n <= max.getAsInt());
    }

    @Override
    public boolean within(Constraint other) {
      return other instanceof Range r
          && min >= r.min
          && (r.max.isEmpty() || max.isPresent() && max.getAsInt() <= r.max.getAsInt());
    }

    @Override
    public boolean meets(Constraint other) {
      return other instanceof Range r
          && (r.max.isEmpty() || min <= r.max.getAsInt())
          && (max.isEmpty() || r.min <= max.getAsInt());
    }
  }
}
