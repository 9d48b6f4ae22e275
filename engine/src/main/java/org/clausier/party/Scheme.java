package org.clausier.party;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A kind of number by which an organisation is known; its id is the key of a policy file. */
public enum Scheme {
  SIREN("FR", FrenchNumbers::siren, 3, 3, 3),
  SIRET("FR", FrenchNumbers::siret, 3, 3, 3, 5),
  UAI("FR", FrenchNumbers::uai),
  RNA("FR", FrenchNumbers::rna),
  NDA("FR", FrenchNumbers::nda, 2, 2, 5, 2),
  VAT("", VatNumbers::check, 2, 2, 3, 3, 3),
  ICE("MA", MoroccanNumbers::ice),
  IF("MA", MoroccanNumbers::fiscal),
  RC("MA", MoroccanNumbers::register),
  /** The number that any other country gives, as it writes it: there is nothing to check. */
  LOCAL("", value -> Flaw.none()),
  IBAN("", Iban::check, 4, 4, 4, 4, 4, 4, 4, 4, 4);

  private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Z}\\s\\p{Cf}\\p{Pd}.\u2212]");
  private static final String NO_BREAK_SPACE = "\u00a0";

  private final String country;
  private final Function<String, Optional<Flaw>> check;
  private final int[] groups;

  Scheme(String country, Function<String, Optional<Flaw>> check, int... groups) {
    this.country = country;
    this.check = check;
    this.groups = groups;
  }

  /** The scheme written {@code siret}, {@code vat}… in a file. */
  public static Optional<Scheme> of(String id) {
    return Arrays.stream(values()).filter(scheme -> scheme.id().equals(id)).findFirst();
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The country that gives it (ISO 3166); empty when several do. */
  public String country() {
    return country;
  }

  Optional<Flaw> flaw(String value) {
    return check.apply(value);
  }

  /**
   * Without the spaces, dots and dashes that people add; a register number keeps its town, a
   * foreign one its form.
   */
  String compact(String text) {
    return this == RC || this == LOCAL
        ? text.strip().replaceAll("[\\p{Z}\\s]+", " ")
        : PUNCTUATION.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
  }

  String group(String value) {
    if (groups.length == 0 || (this == VAT && !value.startsWith("FR"))) return value;
    var printed = new StringBuilder();
    var from = 0;
    for (var size : groups) {
      if (from >= value.length()) break;
      if (from > 0) printed.append(NO_BREAK_SPACE);
      printed.append(value, from, Math.min(from += size, value.length()));
    }
    return printed.append(value.substring(Math.min(from, value.length()))).toString();
  }
}
