package org.clausier.usage;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Uses of one kind declared by one row.
 *
 * @param organisation as written: a number or a name; empty when the row does not say
 * @param audience a node of the audiences; empty when the row does not say
 * @param known the circumstances told, session and participants among them
 * @param conditions by id, whether each was met, as far as the row says
 * @param count how many such uses, at least 1
 */
public record UsageEvent(
    Place place,
    LocalDate day,
    String practice,
    String organisation,
    Optional<LearnerKey> learner,
    Optional<String> audience,
    Map<String, String> known,
    Map<String, Boolean> conditions,
    int count)
    implements UsageItem {

  public UsageEvent {
    known = Known.of(known);
    conditions = Known.of(conditions);
    if (count < 1) throw new IllegalArgumentException("count " + count);
  }

  /** The same use, of another day, organisation and learner, on another row: nothing is copied. */
  public UsageEvent like(Place elsewhere, LocalDate another, String of, Optional<LearnerKey> by) {
    return new UsageEvent(elsewhere, another, practice, of, by, audience, known, conditions, count);
  }
}
