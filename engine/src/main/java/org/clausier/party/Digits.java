package org.clausier.party;

import java.util.Optional;

/** What all numbers made of digits share. */
final class Digits {

  private Digits() {}

  /** {@code <id>-digits}, {@code <id>-length} or {@code <id>-zero}: before any key is computed. */
  static Optional<Flaw> shape(String id, String value, int length) {
    if (!value.matches("[0-9]+")) return Flaw.error(id + "-digits", value);
    if (value.length() != length)
      return Flaw.error(id + "-length", Integer.toString(value.length()), Integer.toString(length));
    return value.matches("0+") ? Flaw.error(id + "-zero") : Flaw.none();
  }

  /** Luhn's key (ISO/IEC 7812-1, annex B): every other digit from the right counts double. */
  static boolean luhn(String digits) {
    var sum = 0;
    for (var i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(digits.length() - 1 - i) - '0';
      var weighed = i % 2 == 0 ? digit : 2 * digit;
      sum += weighed / 10 + weighed % 10;
    }
    return sum % 10 == 0;
  }

  static int sum(String digits) {
    return digits.chars().map(digit -> digit - '0').sum();
  }

  /** The remainder of a whole number of any length. */
  static int modulo97(String digits) {
    var rest = 0;
    for (var i = 0; i < digits.length(); i++) rest = (rest * 10 + digits.charAt(i) - '0') % 97;
    return rest;
  }
}
