package org.clausier.diff.text;

import java.util.Locale;

/** Some words in a row that had the same fate. */
public record Span(Fate fate, String text) {

  /** What became of them. */
  public enum Fate {
    KEPT,
    DELETED,
    INSERTED;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
