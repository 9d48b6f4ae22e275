package org.clausier.party;

import java.util.List;
import java.util.Optional;

/**
 * Who a party is before the law.
 *
 * @param country of its seat, ISO 3166
 * @param legalForm as it writes it (« SAS », « EPSCP »); empty when not said
 * @param identifiers at most one of each scheme
 * @param address on one line; empty when not said
 */
public record Identity(
    String country, String legalForm, List<Identifier> identifiers, String address) {

  public Identity {
    identifiers = List.copyOf(identifiers);
    var schemes = identifiers.stream().map(Identifier::scheme).distinct().count();
    if (schemes != identifiers.size()) throw new IllegalArgumentException("twice one scheme");
  }

  public Optional<Identifier> identifier(Scheme scheme) {
    return identifiers.stream().filter(known -> known.scheme() == scheme).findFirst();
  }

  /** Its SIREN, as such or at the head of its SIRET. */
  public Optional<String> siren() {
    return identifier(Scheme.SIREN)
        .map(Identifier::value)
        .or(() -> identifier(Scheme.SIRET).map(siret -> siret.value().substring(0, 9)));
  }
}
