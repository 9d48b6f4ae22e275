package org.clausier.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/** What the parts of an identity must agree on. */
public final class PartyCheck {

  /** France and the parts of it that have their own ISO code and SIREN numbers. */
  /** Where organisations have a SIRET: France, and those of its territories that number so. */
  public static final Set<String> FRANCE =
      Set.of("FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF");

  private static final Set<Scheme> FRENCH =
      Set.of(Scheme.SIRET, Scheme.SIREN, Scheme.RNA, Scheme.UAI);

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private PartyCheck() {}

  /**
   * All the problems of a party, the warnings of its numbers included: {@code country-unknown},
   * {@code siret-other-siren}, {@code vat-other-siren}, {@code identifier-abroad}, {@code
   * organisation-unidentified}, {@code ice-missing}, {@code signatory-power}.
   *
   * @param organisation whether its audience bears the trait of that name: a person has no number
   */
  public static List<Problem> problems(Source source, Party party, boolean organisation) {
    var identity = party.identity();
    var problems = new ArrayList<Problem>();
    if (!COUNTRIES.contains(identity.country()))
      problems.add(Problem.error(source, "country-unknown", identity.country()));
    identity.identifiers().forEach(known -> problems.addAll(known.warnings(source)));
    sirenOfSiret(source, identity).ifPresent(problems::add);
    sirenOfVat(source, identity).ifPresent(problems::add);
    problems.addAll(abroad(source, identity));
    if (organisation) missing(source, identity).ifPresent(problems::add);
    party
        .signatory()
        .filter(signatory -> !signatory.hasPower())
        .map(signatory -> Problem.warning(source, "signatory-power", signatory.name()))
        .ifPresent(problems::add);
    return List.copyOf(problems);
  }

  private static Optional<Problem> sirenOfSiret(Source source, Identity identity) {
    var siren = identity.siren().orElse("");
    return identity
        .identifier(Scheme.SIRET)
        .filter(siret -> !siret.value().startsWith(siren))
        .map(siret -> Problem.error(source, "siret-other-siren", siret.value(), siren));
  }

  private static Optional<Problem> sirenOfVat(Source source, Identity identity) {
    var siren = identity.siren().orElse("");
    return identity
        .identifier(Scheme.VAT)
        .filter(vat -> vat.value().startsWith("FR") && !vat.value().endsWith(siren))
        .map(vat -> Problem.error(source, "vat-other-siren", vat.value(), siren));
  }

  /** A number may be given by another country than that of the seat, but rarely is. */
  private static List<Problem> abroad(Source source, Identity identity) {
    return identity.identifiers().stream()
        .filter(known -> !known.scheme().country().isEmpty())
        .filter(known -> !given(known.scheme().country(), identity.country()))
        .map(known -> abroad(source, known, identity.country()))
        .toList();
  }

  private static Problem abroad(Source source, Identifier known, String country) {
    return Problem.warning(source, "identifier-abroad", known.scheme().name(), country);
  }

  private static boolean given(String by, String country) {
    return by.equals("FR") ? FRANCE.contains(country) : by.equals(country);
  }

  private static Optional<Problem> missing(Source source, Identity identity) {
    if (FRANCE.contains(identity.country()))
      return FRENCH.stream().anyMatch(scheme -> identity.identifier(scheme).isPresent())
          ? Optional.empty()
          : Optional.of(Problem.error(source, "organisation-unidentified"));
    return identity.country().equals("MA") && identity.identifier(Scheme.ICE).isEmpty()
        ? Optional.of(Problem.warning(source, "ice-missing"))
        : Optional.empty();
  }
}
