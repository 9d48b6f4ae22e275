package org.clausier.amount.vat;

import org.clausier.amount.vat.Sale.Capacity;
import org.clausier.amount.vat.Sale.Status;

/** Sales to a buyer in France, by a producer in France. */
final class DomesticVat {

  private final Mentions mentions;

  DomesticVat(Mentions mentions) {
    this.mentions = mentions;
  }

  VatDecision decide(Sale sale) {
    if (sale.seller().status() == Status.FRANCHISE) return mentions.franchise(sale.day());
    return switch (sale.supply()) {
      case AUTHOR_RIGHTS -> VatDecision.ask("author-rights");
      case LICENCE -> mentions.standard(Confidence.V2, sale.day());
      case ELECTRONIC_SERVICE -> mentions.standard(consumerAware(sale), sale.day());
      case TRAINING -> training(sale);
      case INITIAL_EDUCATION -> initial(sale);
    };
  }

  /** Exempt by right for a public body, by attestation for others (CGI, art. 261, 4, 4°, a). */
  private VatDecision training(Sale sale) {
    return sale.seller().status() == Status.STANDARD
        ? mentions.standard(consumerAware(sale), sale.day())
        : mentions.exempt(consumerAware(sale), sale.day());
  }

  private VatDecision initial(Sale sale) {
    return sale.seller().status() == Status.PUBLIC_BODY
        ? mentions.exempt(Confidence.V2, sale.day())
        : VatDecision.ask("initial-education");
  }

  private static Confidence consumerAware(Sale sale) {
    return sale.buyer().capacity() == Capacity.CONSUMER ? Confidence.M : Confidence.V2;
  }
}
