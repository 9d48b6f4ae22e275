package org.clausier.request;

import java.util.Optional;
import java.util.Set;
import org.clausier.amount.vat.DeclaredVat;
import org.clausier.amount.vat.Sale;
import org.clausier.amount.vat.Vat;
import org.clausier.amount.vat.VatDecision;
import org.clausier.library.Audience;
import org.clausier.library.Library;
import org.clausier.party.Identifier;
import org.clausier.party.Party;
import org.clausier.party.Scheme;
import org.clausier.policy.Policy;
import org.clausier.policy.Producer;
import org.clausier.problem.Outcome;
import org.clausier.problem.Source;

/** The VAT of what a request buys: what the policy declares, else what the parties make it. */
final class Taxes {

  /** A real training action; everything else is access to contents, or their reuse. */
  private static final Set<String> TRAINING = Set.of("cpf-certification");

  private final Vat vat;
  private final Optional<DeclaredVat> declared;
  private final Request request;
  private final Sale.Seller seller;
  private final Sale.Buyer buyer;

  private Taxes(Library library, Policy policy, Request request, Optional<DeclaredVat> declared) {
    this.vat = new Vat(library::figure);
    this.declared = declared;
    this.request = request;
    this.seller = seller(policy.producer());
    this.buyer = buyer(library, request.party());
  }

  /** Refuses a declared regime that does not exist. */
  static Outcome<Taxes> of(Library library, Policy policy, Request request) {
    if (policy.vat().isEmpty()) {
      return Outcome.ok(new Taxes(library, policy, request, Optional.empty()));
    }
    Policy.DeclaredVat written = policy.vat().get();
    return DeclaredVat.read(Source.of(policy.label()), written.regime(), written.basis().orElse(""))
        .then(d -> Outcome.ok(new Taxes(library, policy, request, Optional.of(d))));
  }

  static Sale.Supply supply(String practice) {
    return TRAINING.contains(practice) ? Sale.Supply.TRAINING : Sale.Supply.LICENCE;
  }

  VatDecision decide(Sale.Supply supply) {
    Sale sale = new Sale(seller, buyer, supply, request.from());
    return declared.isPresent() ? vat.decide(declared.get(), sale) : vat.decide(sale);
  }

  private static Sale.Seller seller(Producer producer) {
    return new Sale.Seller(
        producer.country(),
        producer.vatStatus().flatMap(Sale.Status::of).orElse(Sale.Status.UNKNOWN),
        producer.fact("vat-number").map(n -> n.replaceAll("[\\s\u00a0\u202f.-]", "")));
  }

  private static Sale.Buyer buyer(Library library, Party party) {
    Audience audience = library.audiences().get(party.audience());
    boolean consumer = audience != null && audience.traits().contains("consumer");
    return new Sale.Buyer(
        party.identity().country(),
        Sale.Capacity.of(consumer, party.standing().subjectToVat()),
        party.identity().identifier(Scheme.VAT).map(Identifier::value));
  }
}
