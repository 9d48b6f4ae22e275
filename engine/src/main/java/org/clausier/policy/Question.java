package org.clausier.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A saved question: the policy's own test, replayed at every edit.
 *
 * @param with the circumstances known
 */
public record Question(
    String ask,
    String practice,
    String audience,
    Optional<LocalDate> day,
    Map<String, String> with,
    Expectation expect) {

  public Question {
    with = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(with));
  }

  /**
   * What it must answer; what is absent is not tested.
   *
   * @param verdict a verdict, or {@code depends}
   */
  public record Expectation(
      String verdict,
      Optional<String> fee,
      Optional<List<String>> conditions,
      Optional<Boolean> contradiction,
      Optional<List<String>> missing,
      Optional<String> layer) {}
}
