package org.clausier.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  /**
   * The addresses here of the paragraphs whose text the other does not have: what is new, or says
   * something else. Numbers are not compared, since a sentence added moves those after it.
   */
  public Set<String> changedSince(Section before) {
    Set<String> texts = before.paragraphs().map(Block.Paragraph::text).collect(Collectors.toSet());
    return paragraphs()
        .filter(p -> !p.anchor().isEmpty() && !texts.contains(p.text()))
        .map(Block.Paragraph::anchor)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Stream<Block.Paragraph> paragraphs() {
    return blocks.stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(Block.Paragraph.class::cast);
  }

  /** Every address inside, its own first. */
  Stream<String> anchors() {
    Stream<String> inside =
        paragraphs().map(Block.Paragraph::anchor).filter(anchor -> !anchor.isEmpty());
    return Stream.concat(Stream.of(anchor), inside);
  }
}
