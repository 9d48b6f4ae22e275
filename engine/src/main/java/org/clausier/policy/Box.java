package org.clausier.policy;

import java.util.Map;
import java.util.TreeMap;

/**
 * The circumstances of a term: a constraint on each circumstance that matters to it. Boxes make
 * gaps, overlaps and shadowing exactly decidable. A constraint that covers its whole domain is
 * never kept, so that equal boxes allow the same uses.
 */
public record Box(Map<String, Constraint> constraints) {

  public static final Box EVERYTHING = new Box(Map.of());

  public Box {
    constraints = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(constraints));
  }

  /** Whether the known circumstances leave the term possible: none contradicts it. */
  public boolean mayHold(Map<String, String> known) {
    for (Map.Entry<String, Constraint> e : constraints.entrySet()) {
      String value = known.get(e.getKey());
      if (value != null && !e.getValue().allows(value)) return false;
    }
    return true;
  }

  /** Whether it surely holds: every circumstance it depends on is known, and allowed. */
  public boolean holds(Map<String, String> known) {
    for (Map.Entry<String, Constraint> e : constraints.entrySet()) {
      String value = known.get(e.getKey());
      if (value == null || !e.getValue().allows(value)) return false;
    }
    return true;
  }

  /** Whether every use this box allows, the other allows too. */
  public boolean within(Box other) {
    return other.constraints.entrySet().stream()
        .allMatch(
            e -> {
              Constraint mine = constraints.get(e.getKey());
              return mine != null && mine.within(e.getValue());
            });
  }

  public boolean strictlyWithin(Box other) {
    return within(other) && !equals(other);
  }

  /** Whether some use satisfies both. */
  public boolean meets(Box other) {
    return constraints.entrySet().stream()
        .allMatch(
            e -> {
              Constraint theirs = other.constraints.get(e.getKey());
              return theirs == null || e.getValue().meets(theirs);
            });
  }
}
