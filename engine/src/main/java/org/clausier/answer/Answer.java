package org.clausier.answer;

import java.util.List;

/**
 * An answer in sentences, set as a printer sets them.
 *
 * @param headline the answer itself: « Oui, à titre payant : 350,00 € HT par séance. »
 * @param paragraphs the rule and its place, why, what would change it
 */
public record Answer(String headline, List<Paragraph> paragraphs) {

  public Answer {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * @param label « Pourquoi »; empty for the rule itself
   * @param text sentences; may be empty when there are items
   * @param items what is enumerated under it
   */
  public record Paragraph(String label, String text, List<String> items) {
    public Paragraph {
      items = List.copyOf(items);
    }
  }
}
