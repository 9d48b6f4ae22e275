package org.clausier.web.signing;

import java.util.List;
import org.clausier.web.request.Facts;

/**
 * What somebody said to sign.
 *
 * @param shown the sentences above the boxes that they ticked
 */
public record Said(
    String name, String function, List<String> shown, String network, String language) {

  public Said {
    shown = List.copyOf(shown);
  }

  Facts facts() {
    return Facts.NONE
        .with("name", name)
        .with("function", function)
        .with("shown", String.join("\n", shown))
        .with("network", network)
        .with("language", language);
  }

  static Said of(Facts facts) {
    return new Said(
        facts.text("name"),
        facts.text("function"),
        List.of(facts.text("shown").split("\n")),
        facts.text("network"),
        facts.text("language"));
  }
}
