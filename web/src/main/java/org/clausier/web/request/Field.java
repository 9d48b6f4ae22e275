package org.clausier.web.request;

import java.util.List;
import java.util.Optional;

/**
 * A field of the form and the key of a request it stands for. The circumstances ({@code
 * with.participants}) and the quantities ({@code quantities.irl-meetup}) are under their own names.
 *
 * @param step of the form, 1 to 6
 * @param path where the value goes: {@code party.identifiers.siret}
 */
record Field(String name, int step, String path) {

  static final List<Field> ALL =
      List.of(
          new Field("audience", 1, "party.audience"),
          new Field("practices", 1, "practices"),
          new Field("name", 2, "party.name"),
          new Field("country", 2, "party.country"),
          new Field("legal-form", 2, "party.legal-form"),
          identifier("siret"),
          identifier("siren"),
          identifier("uai"),
          identifier("rna"),
          identifier("nda"),
          identifier("vat"),
          identifier("ice"),
          identifier("if"),
          identifier("rc"),
          identifier("local"),
          new Field("address", 2, "party.address"),
          new Field("public", 2, "party.public"),
          new Field("vat-subject", 2, "party.vat-subject"),
          new Field("headcount", 2, "party.headcount"),
          new Field("from", 3, "from"),
          new Field("to", 3, "to"),
          new Field("session", 3, "session"),
          new Field("learners", 3, "learners"),
          person("contact.name"),
          person("contact.function"),
          person("contact.email"),
          person("signatory.name"),
          person("signatory.function"),
          person("signatory.legal-representative"),
          person("signatory.delegation"),
          new Field("certificates", 5, "certificates"),
          new Field("note", 5, "note"));

  /** Circumstances and quantities: the rest of the name is theirs. */
  static final List<String> OPEN = List.of("with.", "quantities.");

  private static Field identifier(String scheme) {
    return new Field(scheme, 2, "party.identifiers." + scheme);
  }

  private static Field person(String name) {
    return new Field(name, 4, "party." + name);
  }

  static Optional<Field> of(String name) {
    return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
  }

  /** The field of a key of a request. */
  static Optional<String> at(String path) {
    if (OPEN.stream().anyMatch(path::startsWith)) return Optional.of(path);
    return ALL.stream().filter(f -> f.path().equals(path)).map(Field::name).findFirst();
  }
}
