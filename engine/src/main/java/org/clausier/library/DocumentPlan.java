package org.clausier.library;

import java.util.List;
import java.util.Map;

/**
 * The order of a document.
 *
 * @param articles ids of its articles; those that no fact calls for are not printed nor numbered
 * @param generated article → what writes it from the policy: practices, grants, price…
 */
public record DocumentPlan(
    String id, List<String> articles, List<Annex> annexes, Map<String, String> generated) {

  public record Annex(String id, List<String> needs) {}
}
