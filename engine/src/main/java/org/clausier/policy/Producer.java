package org.clausier.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who writes the policy, as the law wants a publisher to say it (LCEN art. 1-1).
 *
 * @param facts legal-form, capital, siren, siret, rcs, vat-number, nda, uai, address, email, phone,
 *     publication-director: those that were given, in their order
 * @param country ISO 3166
 * @param publicHigherEducation then no consumer mediator is due (C. conso. L. 611-4, 3°)
 * @param vatStatus standard, franchise, training-exempt or public-body
 */
public record Producer(
    String name,
    Map<String, String> facts,
    String country,
    Optional<Contact> host,
    Optional<Contact> mediator,
    boolean publicHigherEducation,
    Optional<String> vatStatus,
    Optional<Roles> roles) {

  public static final List<String> FACTS =
      List.of(
          "legal-form",
          "capital",
          "siren",
          "siret",
          "rcs",
          "vat-number",
          "nda",
          "uai",
          "address",
          "email",
          "phone",
          "publication-director");

  /** A host or a mediator; address, phone and site may be empty. */
  public record Contact(String name, String address, String phone, String site) {}

  /** Who hosts, who commissioned, who wrote the course; the texts may be empty. */
  public record Roles(String host, String commissioner, List<String> authors) {}

  public Optional<String> fact(String name) {
    return Optional.ofNullable(facts.get(name));
  }
}
