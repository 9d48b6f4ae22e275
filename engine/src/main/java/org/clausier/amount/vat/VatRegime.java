package org.clausier.amount.vat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.clausier.amount.Cents;

/**
 * How VAT bears on a line.
 *
 * @param rate as a ratio, 0.20 for 20 %; zero when no French VAT is due
 * @param mentions what to print, and what the producer should know
 */
public record VatRegime(Kind kind, BigDecimal rate, List<Mention> mentions, Confidence confidence)
    implements VatDecision {

  /** The regimes; a policy file writes their id. */
  public enum Kind {
    STANDARD,
    REDUCED,
    EXEMPT,
    FRANCHISE,
    REVERSE_CHARGE,
    OUTSIDE;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public VatRegime {
    mentions = List.copyOf(mentions);
    if (rate.signum() < 0) throw new IllegalArgumentException("rate " + rate);
  }

  /** The VAT due on a sum before VAT. */
  public Cents on(Cents net) {
    return net.times(rate);
  }

  /** The VAT within a sum that includes it. */
  public Cents within(Cents gross) {
    return Cents.nearest(gross.euros().multiply(rate), BigDecimal.ONE.add(rate));
  }
}
