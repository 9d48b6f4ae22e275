package org.clausier.audit;

import java.util.Locale;
import java.util.Optional;

/**
 * Where an organisation stands on one thing that is counted.
 *
 * @param unit of the library
 * @param fee the id of its fee; empty for the places of an agreement without price
 * @param source the agreement or the version that says so
 * @param period a session, a month or a year, when it is counted by one
 * @param granted units paid for or included
 * @param over units used beyond those granted
 */
public record Position(
    Metric metric,
    String unit,
    Optional<String> fee,
    String source,
    Optional<String> period,
    long granted,
    long used,
    long over) {

  /** What is counted. */
  public enum Metric {
    LEARNERS,
    CERTIFICATES,
    USES;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
