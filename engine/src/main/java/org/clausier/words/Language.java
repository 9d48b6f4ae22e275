package org.clausier.words;

/** A language we print in. */
public enum Language {
  FR("fr", "fr-FR"),
  EN("en", "en-GB");

  private final String code;
  private final String tag;

  Language(String code, String tag) {
    this.code = code;
    this.tag = tag;
  }

  /** The name of its words files: {@code fr}. */
  public String code() {
    return code;
  }

  /** What HTML and PDF say of their text: {@code fr-FR}. */
  public String tag() {
    return tag;
  }

  /**
   * Whether a noun counted {@code count} times is plural: from 2 in French, unless 1 in English.
   */
  public boolean plural(long count) {
    return this == FR ? Math.abs(count) >= 2 : Math.abs(count) != 1;
  }
}
