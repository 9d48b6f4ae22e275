package org.clausier.document;

import java.util.List;

/**
 * The same in ten words, without contractual value.
 *
 * @param note the sentence that says so
 */
public record Brief(String title, String note, List<String> lines) {

  public Brief {
    lines = List.copyOf(lines);
  }
}
