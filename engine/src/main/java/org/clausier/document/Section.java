package org.clausier.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * An article or an annex.
 *
 * @param number as printed before the title: « Article 4 », « Annexe 1 », or empty
 * @param anchor its address in the document, unique and lasting
 */
public record Section(String number, String title, String anchor, List<Block> blocks) {

  public Section {
    if (anchor.isBlank()) throw new IllegalArgumentException("a section has an anchor");
    blocks = List.copyOf(blocks);
  }

  /** Every address inside, its own first. */
  Stream<String> anchors() {
    Stream<String> inside =
        blocks.stream()
            .map(block -> block instanceof Block.Paragraph paragraph ? paragraph.anchor() : "")
            .filter(anchor -> !anchor.isEmpty());
    return Stream.concat(Stream.of(anchor), inside);
  }
}
