package org.clausier.amount.vat;

import java.util.Set;
import org.clausier.amount.LegalFigures;
import org.clausier.amount.vat.Sale.Capacity;
import org.clausier.amount.vat.Sale.Supply;

/**
 * Where a sale is taxed, first: French regimes only bear on what is sold in France (CGI, art. 259).
 * What the table of cases does not settle is left to an accountant, never to 20 % by default.
 */
public final class Vat {

  /** The Member States but France, since 1 January 2021. */
  private static final Set<String> OTHER_MEMBER_STATES =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "GR", "ES", "FI", "HR", "HU", "IE", "IT",
          "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  /** Territories with VAT rules of their own, or France's rules by treaty. */
  private static final Set<String> APART =
      Set.of("GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF", "TF", "MC");

  private final Mentions mentions;
  private final DomesticVat domestic;

  public Vat(LegalFigures figures) {
    mentions = new Mentions(figures);
    domestic = new DomesticVat(mentions);
  }

  public VatDecision decide(Sale sale) {
    var country = sale.buyer().country();
    if (!sale.seller().country().equals("FR"))
      return VatDecision.ask("seller-abroad", sale.seller().country());
    if (sale.seller().status() == Sale.Status.UNKNOWN) return VatDecision.ask("seller-status");
    if (country.equals("FR")) return domestic.decide(sale);
    if (APART.contains(country)) return VatDecision.ask("territory", country);
    return abroad(sale);
  }

  /** A regime that the policy declares wins over any deduction; it answers for its basis. */
  public VatDecision decide(DeclaredVat declared, Sale sale) {
    return mentions.declared(declared, sale.day());
  }

  private VatDecision abroad(Sale sale) {
    if (sale.buyer().capacity() == Capacity.CONSUMER) return consumer(sale);
    if (sale.buyer().capacity() == Capacity.UNKNOWN) return VatDecision.ask("buyer-capacity");
    if (sale.buyer().capacity() == Capacity.NOT_TAXABLE)
      return VatDecision.ask("institution-abroad", sale.buyer().country());
    if (sale.seller().status() == Sale.Status.FRANCHISE) return VatDecision.ask("franchise-abroad");
    return OTHER_MEMBER_STATES.contains(sale.buyer().country())
        ? reverseCharge(sale)
        : outside(sale);
  }

  /** An electronic service bears the VAT of the consumer's State, beyond 10 000 € a year. */
  private static VatDecision consumer(Sale sale) {
    var country = sale.buyer().country();
    return sale.supply() == Supply.ELECTRONIC_SERVICE
        ? VatDecision.ask("consumer-electronic", country)
        : VatDecision.ask("consumer-abroad", country);
  }

  /** CGI, art. 259, 1°: the buyer's State, the buyer's VAT; both numbers are printed. */
  private VatDecision reverseCharge(Sale sale) {
    var seller = sale.seller().vatNumber().orElse("");
    var buyer = sale.buyer().vatNumber().orElse("");
    return seller.isEmpty() || buyer.isEmpty()
        ? VatDecision.ask("vat-number-missing")
        : mentions.reverseCharge(seller, buyer);
  }

  /** CGI, art. 259, 1°, a contrario: the buyer declares the VAT of its own country. */
  private VatDecision outside(Sale sale) {
    return mentions.outside(sale.buyer().country().equals("MA"), sale.day());
  }
}
