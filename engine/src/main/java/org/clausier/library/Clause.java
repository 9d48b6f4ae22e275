package org.clausier.library;

import java.util.List;

/**
 * A sentence of the library that documents may print, with a permanent id.
 *
 * @param documents the documents that may print it
 * @param article the article of those documents it stands in
 * @param kind permission, prohibition, duty, fee, exemption, or information when it has no effect
 * @param needs the facts that call for it, all of them
 * @param unless the facts that exclude it, any of them
 */
public record Clause(
    String id,
    List<String> documents,
    String article,
    int rank,
    String kind,
    List<String> needs,
    List<String> unless,
    List<Reference> legal) {

  /** A clause with effect has a rule that bears its id, and examples. */
  public boolean hasEffect() {
    return !kind.equals("information");
  }
}
