package org.clausier.request.csv;

import java.util.List;
import java.util.Optional;

/**
 * A column of the table and the key of a request it stands for.
 *
 * @param key where the value goes: {@code party.identifiers.siret}
 * @param kind how a cell is read
 */
record Column(String name, String key, Kind kind) {

  /** A text, a day, yes or no, a list {@code a+b}, or pairs {@code a=1+b=2}. */
  enum Kind {
    TEXT,
    DAY,
    YES_NO,
    LIST,
    PAIRS
  }

  static final List<Column> ALL =
      List.of(
          text("demande", "request"),
          new Column("jour", "day", Kind.DAY),
          text("nom", "party.name"),
          text("bénéficiaire", "party.audience"),
          text("pays", "party.country"),
          text("forme", "party.legal-form"),
          text("siren", "party.identifiers.siren"),
          text("siret", "party.identifiers.siret"),
          text("uai", "party.identifiers.uai"),
          text("rna", "party.identifiers.rna"),
          text("nda", "party.identifiers.nda"),
          text("tva", "party.identifiers.vat"),
          text("ice", "party.identifiers.ice"),
          text("if", "party.identifiers.if"),
          text("rc", "party.identifiers.rc"),
          text("adresse", "party.address"),
          new Column("public", "party.public", Kind.YES_NO),
          new Column("assujetti", "party.vat-subject", Kind.YES_NO),
          text("effectif", "party.headcount"),
          text("signataire", "party.signatory.name"),
          text("fonction", "party.signatory.function"),
          text("délégation", "party.signatory.delegation"),
          text("contact", "party.contact.name"),
          text("courriel", "party.contact.email"),
          new Column("du", "from", Kind.DAY),
          new Column("au", "to", Kind.DAY),
          text("session", "session"),
          new Column("pratiques", "practices", Kind.LIST),
          text("apprenants", "learners"),
          text("certificats", "certificates"),
          new Column("avec", "with", Kind.PAIRS),
          new Column("quantités", "quantities", Kind.PAIRS),
          text("remarque", "note"));

  /** Those without which no row is a request. */
  static final List<String> REQUIRED =
      List.of("demande", "jour", "nom", "bénéficiaire", "signataire", "du", "au", "pratiques");

  private static Column text(String name, String key) {
    return new Column(name, key, Kind.TEXT);
  }

  static Optional<Column> of(String header) {
    return ALL.stream().filter(c -> c.name.equalsIgnoreCase(header.strip())).findFirst();
  }

  static List<String> names() {
    return ALL.stream().map(Column::name).toList();
  }

  /** The last word of the key: what a problem says is missing. */
  String leaf() {
    return key.substring(key.lastIndexOf('.') + 1);
  }
}
