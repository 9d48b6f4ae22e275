package org.clausier.party;

import java.util.Optional;

/** The numbers that France gives: companies, establishments, schools, associations, trainers. */
final class FrenchNumbers {

  /** No I, O, Q: they would be read as 1 and 0. */
  private static final String UAI_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

  private static final String LA_POSTE = "356000000";

  private FrenchNumbers() {}

  /** Nine digits with Luhn's key. */
  static Optional<Flaw> siren(String value) {
    return Digits.shape("siren", value, 9)
        .or(() -> Digits.luhn(value) ? Flaw.none() : Flaw.error("siren-key"));
  }

  /** Fourteen digits, a SIREN then an establishment; both bear Luhn's key. */
  static Optional<Flaw> siret(String value) {
    return Digits.shape("siret", value, 14).or(() -> siretKeys(value));
  }

  private static Optional<Flaw> siretKeys(String value) {
    if (!Digits.luhn(value) && !postOffice(value)) return Flaw.error("siret-key");
    return siren(value.substring(0, 9)).isEmpty() ? Flaw.none() : Flaw.error("siret-siren");
  }

  /** La Poste has too many establishments for Luhn's key: its digits sum to a multiple of 5. */
  private static boolean postOffice(String value) {
    return value.startsWith(LA_POSTE) && Digits.sum(value) % 5 == 0;
  }

  /** Seven digits and the letter that follows from them. */
  static Optional<Flaw> uai(String value) {
    if (!value.matches("[0-9]{7}[A-Z]")) return Flaw.error("uai-form", value);
    var letter = UAI_LETTERS.charAt(Integer.parseInt(value.substring(0, 7)) % 23);
    return value.charAt(7) == letter ? Flaw.none() : Flaw.error("uai-letter", value);
  }

  /** {@code W} and nine digits. */
  static Optional<Flaw> rna(String value) {
    return value.matches("W[0-9]{9}") ? Flaw.none() : Flaw.warning("rna-form", value);
  }

  /** Eleven digits; the third and fourth, a département, come again at the end. */
  static Optional<Flaw> nda(String value) {
    if (!value.matches("[0-9]{11}")) return Flaw.warning("nda-form", value);
    return value.startsWith(value.substring(9), 2) ? Flaw.none() : Flaw.warning("nda-department");
  }
}
