package org.clausier.party;

import java.util.Map;
import java.util.Optional;

/** Bank accounts (ISO 13616): moved to the end and read in base 36, the key leaves 1 modulo 97. */
final class Iban {

  private static final Map<String, Integer> LENGTHS = Map.of("FR", 27, "MA", 28);

  private Iban() {}

  static Optional<Flaw> check(String value) {
    if (!value.matches("[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}")) return Flaw.error("iban-form");
    var length = LENGTHS.getOrDefault(value.substring(0, 2), value.length());
    if (value.length() != length)
      return Flaw.error("iban-length", Integer.toString(value.length()), Integer.toString(length));
    return Digits.modulo97(digits(value)) == 1 ? Flaw.none() : Flaw.error("iban-key");
  }

  private static String digits(String value) {
    var moved = value.substring(4) + value.substring(0, 4);
    var digits = new StringBuilder();
    moved.chars().forEach(character -> digits.append(Character.digit(character, 36)));
    return digits.toString();
  }
}
