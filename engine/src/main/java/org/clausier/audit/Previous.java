package org.clausier.audit;

import java.time.LocalDate;
import java.util.List;

/**
 * An earlier audit, as its JSON tells it.
 *
 * @param agreements the ids of those it was made with
 */
public record Previous(
    String audit,
    String organisation,
    String course,
    List<String> agreements,
    LocalDate day,
    List<Told> findings) {

  /** A finding of it; says is its sentence, in the language it was printed in. */
  public record Told(String id, AuditVerdict verdict, String says) {}

  public Previous {
    agreements = List.copyOf(agreements);
    findings = List.copyOf(findings);
  }
}
