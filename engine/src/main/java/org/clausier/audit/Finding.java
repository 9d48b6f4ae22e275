package org.clausier.audit;

import java.util.Optional;
import org.clausier.tally.Count;

/**
 * What the audit concludes about one cause.
 *
 * @param id made of the cause alone: the same in the next audit, whatever the counts
 * @param use one of the uses it speaks of: its practice, audience, ruling and unmet conditions
 * @param count all that it rests on
 */
public record Finding(
    String id,
    AuditVerdict verdict,
    Check check,
    Optional<Cited> clause,
    Optional<JudgedUse> use,
    Count count,
    Optional<Due> due,
    Optional<Places> places,
    Optional<Mismatch> mismatch) {

  /** Below this, a group is a person (domain § 5.6). */
  public static final int SMALL = 5;

  public AuditVerdict.Severity severity() {
    return verdict.severity();
  }

  /** Whether its exact counts could tell who is meant: they are replaced by a band. */
  public boolean small() {
    return count.learners() > 0 && count.learners() < SMALL;
  }
}
