package org.clausier.words;

/**
 * An amount someone undertakes to pay, in full and in figures: the words prevail (C. civ. 1376).
 */
record Undertaking(Language language) {

  String words(long amount) {
    Figures figures = Figures.in(language);
    long euros = amount / 100;
    long cents = amount % 100;
    if (cents == 0) return euros(euros) + " (" + figures.euros(euros) + ")";
    String and = language == Language.FR ? " et " : " and ";
    return euros(euros) + and + cents(cents) + " (" + figures.money(amount) + ")";
  }

  private String euros(long euros) {
    // « million » is a noun, and takes « de » before what it counts.
    String of = language == Language.FR && euros == 1_000_000 ? " d\u2019" : " ";
    return counted(euros, of, "euro");
  }

  private String cents(long cents) {
    return counted(cents, " ", language == Language.FR ? "centime" : "cent");
  }

  private String counted(long count, String of, String noun) {
    return Figures.in(language).words(count) + of + noun + (language.plural(count) ? "s" : "");
  }
}
