package org.clausier.party;

import java.util.Optional;
import java.util.Set;

/** VAT numbers: those of France are computed, those of other States only recognised. */
final class VatNumbers {

  /** The prefixes of the other Member States, and of Northern Ireland. */
  private static final Set<String> PREFIXES =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "HR", "HU", "IE", "IT",
          "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI");

  private VatNumbers() {}

  static Optional<Flaw> check(String value) {
    return value.startsWith("FR") ? french(value) : foreign(value);
  }

  /**
   * {@code FR}, a key of two characters and a SIREN, or in Monaco a number in 000; an old key with
   * a letter is not computed.
   */
  private static Optional<Flaw> french(String value) {
    if (!value.matches("FR[0-9A-HJ-NP-Z]{2}[0-9]{9}")) return Flaw.error("vat-form", value);
    var siren = value.substring(4);
    if (!siren.startsWith("000") && FrenchNumbers.siren(siren).isPresent())
      return Flaw.error("vat-siren");
    var key = value.substring(2, 4);
    if (!key.matches("[0-9]{2}")) return Flaw.warning("vat-old-key", value);
    var expected = (12 + 3 * Digits.modulo97(siren)) % 97;
    return Integer.parseInt(key) == expected ? Flaw.none() : Flaw.error("vat-key");
  }

  /** The State alone can confirm it, on the day (VIES). */
  private static Optional<Flaw> foreign(String value) {
    return value.matches("[A-Z]{2}[0-9A-Z+*]{2,12}") && PREFIXES.contains(value.substring(0, 2))
        ? Flaw.warning("vat-unconfirmed", value)
        : Flaw.error("vat-form", value);
  }
}
