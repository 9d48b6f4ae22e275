package org.clausier.party;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An organisation or a person that an agreement names.
 *
 * @param audience the id of the capacity in which it acts
 */
public record Party(
    String name,
    String audience,
    Identity identity,
    Standing standing,
    Optional<Signatory> signatory,
    Optional<Contact> contact) {

  /**
   * Who signs for a party.
   *
   * @param legalRepresentative whether the law or the statutes give that power
   * @param delegation the act that gives it otherwise (« arrêté n° … du … »); empty when none
   */
  public record Signatory(
      String name, String function, boolean legalRepresentative, String delegation) {

    /** Without power an act does not bind the represented (Code civil, art. 1156). */
    public boolean hasPower() {
      return legalRepresentative || !delegation.isBlank();
    }
  }

  /** Whom to write to; a function or an address is empty when not said. */
  public record Contact(String name, String email, String function) {}

  /** Code de commerce, art. L. 210-1 (and L. 229-1 for the European company). */
  private static final Set<String> COMMERCIAL =
      Set.of(
          "SA",
          "SAS",
          "SASU",
          "SARL",
          "EURL",
          "SNC",
          "SCS",
          "SCA",
          "SE",
          "SARLAU",
          "SOCIETEANONYME",
          "SOCIETEPARACTIONSSIMPLIFIEE",
          "SOCIETEPARACTIONSSIMPLIFIEEUNIPERSONNELLE",
          "SOCIETEARESPONSABILITELIMITEE",
          "ENTREPRISEUNIPERSONNELLEARESPONSABILITELIMITEE",
          "SOCIETEENNOMCOLLECTIF",
          "SOCIETEENCOMMANDITESIMPLE",
          "SOCIETEENCOMMANDITEPARACTIONS",
          "SOCIETEEUROPEENNE");

  /**
   * Whether its legal form makes it a merchant, without which no clause may choose a court (Code de
   * procédure civile, art. 48). Any form that is not known to be commercial is not.
   */
  public boolean merchant() {
    var form = Normalizer.normalize(identity.legalForm(), Normalizer.Form.NFD);
    return COMMERCIAL.contains(form.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT));
  }
}
