package org.clausier.audit;

import java.time.LocalDate;
import org.clausier.tally.Count;

/**
 * An invoice and the day until which it is late.
 *
 * @param until the day it was paid, or the day of the audit
 * @param professional whether late payment bears interest without a formal notice
 * @param publicBuyer whether the law of public contracts says which
 * @param version of the terms that govern it; 0 when none
 */
public record Overdue(
    AuditFile.Invoice invoice,
    LocalDate until,
    boolean professional,
    boolean publicBuyer,
    Bond bond,
    int version)
    implements Fact {

  public boolean late() {
    return until.isAfter(invoice.due());
  }

  public boolean bound() {
    return bond.binds();
  }

  /** Whether an agreement binds, not the terms alone. */
  public boolean underAgreement() {
    return bond instanceof Bond.Signed;
  }

  public boolean paid() {
    return invoice.paid().isPresent();
  }

  @Override
  public String cause() {
    return invoice.reference();
  }

  @Override
  public Count rows(Uses uses) {
    return new Count();
  }
}
