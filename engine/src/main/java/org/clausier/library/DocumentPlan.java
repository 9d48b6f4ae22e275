package org.clausier.library;

import java.util.List;
import java.util.Map;

/**
 * The order of a document.
 *
 * @param articles ids of its articles; those that no fact calls for are not printed nor numbered
 * @param generated article → what writes it from the policy: practices, grants, price…
 * @param brief the clauses whose headlines fill the « En bref » box, when they are printed
 * @param columns the audiences of the annex table
 */
public record DocumentPlan(
    String id,
    List<String> articles,
    List<Annex> annexes,
    Map<String, String> generated,
    List<String> brief,
    List<String> columns) {

  /** The rank at which what is generated stands among the clauses of its article. */
  public static final int GENERATED_RANK = 50;

  public record Annex(String id, List<String> needs) {}
}
