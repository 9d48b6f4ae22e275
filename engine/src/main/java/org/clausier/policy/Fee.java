package org.clausier.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.amount.Quote;
import org.clausier.amount.Tariff;

/**
 * A named price.
 *
 * @param unit what is counted, a unit of the library
 * @param per session, month or year
 * @param adjustments coefficients under circumstances; the first that holds applies
 * @param covers practices (or groups) that paying this also pays, for that learner
 */
public record Fee(
    String id,
    String unit,
    Optional<String> per,
    Tariff tariff,
    List<Adjustment> adjustments,
    List<String> covers,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> note) {

  /** A coefficient for some parties, with its reason. */
  public record Adjustment(Box when, BigDecimal coefficient, Optional<String> reason) {}

  /** What so many units cost to a party of which these circumstances are known. */
  public Quote price(long units, Map<String, String> known) {
    Quote quote = tariff.price(units);
    return adjustments.stream()
        .filter(a -> a.when().holds(known))
        .findFirst()
        .map(a -> quote.adjusted(a.coefficient()))
        .orElse(quote);
  }
}
