package org.clausier.amount.late;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.clausier.amount.LegalFigures;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/** Yearly rates, as ratios, of the half-year of a day. */
public record LateRates(LegalFigures figures) {

  /**
   * Code de commerce, art. L. 441-10, II: the rate when the parties agreed on none; refuses with
   * {@code figure-missing}, or {@code late-rate-floor} should it ever fall under the floor.
   */
  public Outcome<BigDecimal> ofProfessional(LocalDate day) {
    return anchored(day, "late_rate_margin_b2b")
        .then(rate -> checked(Source.of("parameters/late_rate_margin_b2b.yaml"), rate, day));
  }

  /** Code de la commande publique, art. R. 2192-31. */
  public Outcome<BigDecimal> ofPublicBuyer(LocalDate day) {
    return anchored(day, "late_rate_margin_public");
  }

  /** The lowest rate that professionals may agree on: three times the legal rate. */
  public Outcome<BigDecimal> floor(LocalDate day) {
    var start = LateInterest.halfYear(day);
    return figures
        .number("late_rate_floor_multiplier", start)
        .then(
            times ->
                figures
                    .number("legal_interest_pro", start)
                    .then(legal -> Outcome.ok(legal.multiply(times))));
  }

  /** A rate that a clause sets; refuses with {@code late-rate-floor}. */
  public Outcome<BigDecimal> checked(Source source, BigDecimal rate, LocalDate day) {
    return floor(day)
        .then(
            floor ->
                rate.compareTo(floor) < 0
                    ? Outcome.refused(underFloor(source, rate, floor))
                    : Outcome.ok(rate));
  }

  private Outcome<BigDecimal> anchored(LocalDate day, String margin) {
    var start = LateInterest.halfYear(day);
    return figures
        .number("ecb_refi_at_semester_start", start)
        .then(refi -> figures.number(margin, start).then(more -> Outcome.ok(refi.add(more))));
  }

  private static Problem underFloor(Source source, BigDecimal rate, BigDecimal floor) {
    return Problem.error(source, "late-rate-floor", percent(rate), percent(floor));
  }

  private static String percent(BigDecimal ratio) {
    return ratio.movePointRight(2).stripTrailingZeros().toPlainString();
  }
}
