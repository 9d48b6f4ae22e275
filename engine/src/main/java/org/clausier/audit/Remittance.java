package org.clausier.audit;

import java.time.LocalDate;
import java.util.Optional;
import org.clausier.tally.Count;

/**
 * The handing over of the report.
 *
 * @param due the last day to hand it over
 * @param received the day it was; empty while it has not been
 * @param day of the audit
 * @param asked whether an agreement, or a condition of what was done, asks for it
 */
public record Remittance(
    LocalDate due, Optional<LocalDate> received, LocalDate day, Bond bond, boolean asked)
    implements Fact {

  public boolean bound() {
    return bond.binds();
  }

  /** Received, after its day. */
  public boolean late() {
    return received.filter(r -> r.isAfter(due)).isPresent();
  }

  /** Not received, its day being past. */
  public boolean absent() {
    return received.isEmpty() && day.isAfter(due);
  }

  @Override
  public String cause() {
    return bond.id() + "|" + due;
  }

  @Override
  public Count rows(Uses uses) {
    return new Count();
  }
}
