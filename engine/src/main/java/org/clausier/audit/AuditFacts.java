package org.clausier.audit;

import java.util.List;
import java.util.Optional;

/** All that the rules see. */
public record AuditFacts(
    List<JudgedUse> uses,
    List<Due> dues,
    List<Places> places,
    List<Mismatch> mismatches,
    Optional<Stranger> stranger) {

  public AuditFacts {
    uses = List.copyOf(uses);
    dues = List.copyOf(dues);
    places = List.copyOf(places);
    mismatches = List.copyOf(mismatches);
  }
}
