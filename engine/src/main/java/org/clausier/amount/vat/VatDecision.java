package org.clausier.amount.vat;

import java.util.List;
import java.util.function.Function;

/** The regime of a sale, or that only an accountant may say. */
public sealed interface VatDecision permits VatRegime, VatDecision.AskAccountant {

  /**
   * No document bears a price until someone has decided.
   *
   * @param reason the message {@code vat.ask.<reason>}
   */
  record AskAccountant(String reason, List<String> parameters) implements VatDecision {
    public AskAccountant {
      parameters = List.copyOf(parameters);
    }
  }

  static AskAccountant ask(String reason, String... parameters) {
    return new AskAccountant(reason, List.of(parameters));
  }

  /** The exhaustive switch that Java 17 lacks. */
  default <R> R match(
      Function<? super VatRegime, ? extends R> regime,
      Function<? super AskAccountant, ? extends R> ask) {
    return this instanceof VatRegime known ? regime.apply(known) : ask.apply((AskAccountant) this);
  }
}
