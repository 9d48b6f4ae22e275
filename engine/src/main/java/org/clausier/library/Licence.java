package org.clausier.library;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A licence of the content, and what it grants without doubt (domain § 1.7).
 *
 * @param traits attribution, share-alike, no-derivatives, non-commercial
 */
public record Licence(String id, String url, Set<String> traits, List<Grant> grants) {

  /**
   * One right granted.
   *
   * @param disputed a « ? » of the table: it turns on how the producer reads « NC »
   */
  public record Grant(
      String practice,
      String audience,
      Map<String, String> when,
      List<String> conditions,
      boolean disputed) {}
}
