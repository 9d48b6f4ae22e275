package org.clausier.amount.late;

import java.time.LocalDate;
import org.clausier.amount.Cents;
import org.clausier.amount.LegalFigures;
import org.clausier.problem.Outcome;

/**
 * The fixed sum for the cost of recovery, once per late invoice (Code de commerce, art. D. 441-5;
 * Code de la commande publique, art. D. 2192-35).
 *
 * <p>Whoever claims it makes sure that no insolvency procedure forbids payment at the due date.
 */
public record RecoveryIndemnity(Cents each, int invoices) {

  /** None from consumers and non-professionals; refuses when the sum of the day is not recorded. */
  public static Outcome<RecoveryIndemnity> of(
      int lateInvoices, Debtor debtor, LocalDate day, LegalFigures figures) {
    if (debtor == Debtor.OTHER) return Outcome.ok(new RecoveryIndemnity(Cents.ZERO, 0));
    return figures
        .number("recovery_indemnity_eur", day)
        .then(euros -> Outcome.ok(new RecoveryIndemnity(Cents.nearest(euros), lateInvoices)));
  }

  public Cents amount() {
    return each.times(invoices);
  }
}
