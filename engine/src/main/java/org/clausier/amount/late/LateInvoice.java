package org.clausier.amount.late;

import java.time.LocalDate;
import org.clausier.amount.Cents;

/**
 * An invoice and the day of its payment.
 *
 * @param gross VAT included, since VAT is owed late too
 * @param due the last day to pay
 * @param paid the day of payment, or the day up to which interest is counted
 */
public record LateInvoice(Cents gross, LocalDate due, LocalDate paid) {

  public boolean isLate() {
    return paid.isAfter(due);
  }
}
