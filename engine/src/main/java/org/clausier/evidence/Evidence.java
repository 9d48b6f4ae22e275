package org.clausier.evidence;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * The evidence file of an agreement, closed when both parties have signed.
 *
 * @param reference of the agreement
 * @param title of the document that was signed, as printed on it
 * @param document what was signed: nothing in this file holds for another
 * @param signatures in the order in which they were given
 * @param acts what happened before and between, in order
 * @param closed the instant of the last signature
 */
public record Evidence(
    String reference,
    String title,
    String course,
    String producer,
    String institution,
    Frozen document,
    List<Signing> signatures,
    List<Act> acts,
    OffsetDateTime closed) {

  public Evidence {
    signatures = List.copyOf(signatures);
    acts = List.copyOf(acts);
    for (Signing s : signatures) {
      if (!s.document().equals(document.sha256())) {
        throw new IllegalArgumentException("a signature of another document: " + s.document());
      }
    }
  }

  /**
   * The document, frozen before anyone signed.
   *
   * @param sha256 of its bytes, in hexadecimal
   * @param language its two letters
   */
  public record Frozen(String sha256, int bytes, String language, OffsetDateTime made) {}

  /**
   * Something that was done on the file.
   *
   * @param said in a sentence, in the language of the document
   */
  public record Act(OffsetDateTime at, String said) {}
}
