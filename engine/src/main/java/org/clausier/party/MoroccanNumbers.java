package org.clausier.party;

import java.util.Optional;

/** The numbers that Morocco gives. */
final class MoroccanNumbers {

  private MoroccanNumbers() {}

  /** Identifiant commun de l'entreprise: fifteen digits, a multiple of 97. */
  static Optional<Flaw> ice(String value) {
    return Digits.shape("ice", value, 15)
        .or(() -> Digits.modulo97(value) == 0 ? Flaw.none() : Flaw.error("ice-key"));
  }

  /** Identifiant fiscal: up to eight digits, without a key. */
  static Optional<Flaw> fiscal(String value) {
    return value.matches("[0-9]{1,8}") ? Flaw.none() : Flaw.warning("if-form", value);
  }

  /** Registre du commerce: a number and the town of the court. */
  static Optional<Flaw> register(String value) {
    return value.matches("(?=.*[0-9])(?=.*\\p{L}).+")
        ? Flaw.none()
        : Flaw.warning("rc-form", value);
  }
}
