package org.clausier.web.requesting;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a reply and the items under it.
 *
 * @param text empty for items that stand under the headline
 */
public record Part(String text, List<String> items) {

  public Part {
    items = List.copyOf(items);
  }

  /** The lines of a reply, whose items begin with two spaces. */
  static List<Part> of(List<String> lines) {
    List<Part> parts = new ArrayList<>();
    String text = "";
    List<String> items = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("  ")) {
        items.add(line.strip());
        continue;
      }
      if (!text.isEmpty() || !items.isEmpty()) parts.add(new Part(text, items));
      text = line;
      items = new ArrayList<>();
    }
    if (!text.isEmpty() || !items.isEmpty()) parts.add(new Part(text, items));
    return List.copyOf(parts);
  }
}
