package org.clausier.document;

import java.util.List;

/**
 * What the head of a document says of it.
 *
 * @param subtitle under the title, or empty
 * @param reference what it is filed under: {@code CONV-2026-014}
 * @param version as printed: « version 3 », or empty
 * @param description one sentence, for search engines and screen readers
 * @param facts a small table: producer, course, effective day
 */
public record Cover(
    String title,
    String subtitle,
    String reference,
    String version,
    String description,
    List<Fact> facts) {

  public Cover {
    if (title.isBlank()) throw new IllegalArgumentException("a document has a title");
    facts = List.copyOf(facts);
  }

  /** A line of the head: « Producteur » and who it is. */
  public record Fact(String label, String value) {}
}
