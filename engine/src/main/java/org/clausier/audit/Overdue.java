package org.clausier.audit;

import java.time.LocalDate;
import org.clausier.tally.Count;

/**
 * An invoice and the day until which it is late.
 *
 * @param until the day it was paid, or the day of the audit
 * @param professional whether late payment bears interest without a formal notice
 */
public record Overdue(AuditFile.Invoice invoice, LocalDate until, boolean professional, Bond bond)
    implements Fact {

  public boolean late() {
    return until.isAfter(invoice.due());
  }

  public boolean bound() {
    return bond.binds();
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
