package org.clausier.policy;

import java.util.Map;
import java.util.TreeMap;

/** A condition attached to a permission, with its own figures: prior-notice, 15 days. */
public record Duty(String condition, Map<String, String> parameters) implements Comparable<Duty> {
  public Duty {
    parameters = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  @Override
  public int compareTo(Duty other) {
    int byId = condition.compareTo(other.condition);
    return byId != 0 ? byId : parameters.toString().compareTo(other.parameters.toString());
  }
}
