package org.clausier.rules.bench.reports;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One thing done: what a row of a report tells.
 *
 * @param number of the row, from 0
 * @param organisation that the learner belongs to on that day
 * @param people present, for what is done together; 0 for what one learner does
 * @param course a number from 0
 * @param statement its id in xAPI
 */
public record Deed(
    long number,
    Kind kind,
    int learner,
    OptionalInt organisation,
    Instant at,
    int people,
    int course,
    UUID statement) {

  /** Whether it names a learner. */
  public boolean ofLearner() {
    return people == 0;
  }
}
