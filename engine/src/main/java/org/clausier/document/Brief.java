package org.clausier.document;

import java.util.List;
import java.util.Optional;

/**
 * The same in ten words, without contractual value.
 *
 * @param note the sentence that says so
 * @param basis what the document was made from, under the box, still on the first page
 */
public record Brief(String title, String note, List<String> lines, Optional<Block.Table> basis) {

  public Brief {
    lines = List.copyOf(lines);
  }

  public Brief(String title, String note, List<String> lines) {
    this(title, note, lines, Optional.empty());
  }
}
