package org.clausier.audit;

import java.time.LocalDate;
import java.util.List;

/**
 * What changed since the previous audit of the same organisation and course.
 *
 * @param audit the id of the previous one, and the day of its report
 * @param settled its findings that are no longer there
 */
public record Since(String audit, LocalDate day, List<Settled> settled) {

  /** A finding of the previous audit, as it was told. */
  public record Settled(String id, AuditVerdict verdict, String says) {}

  public Since {
    settled = List.copyOf(settled);
  }
}
