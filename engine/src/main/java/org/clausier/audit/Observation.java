package org.clausier.audit;

import java.time.LocalDate;
import java.util.Locale;

/** What the organisation answers to a finding, printed as it wrote it. */
public record Observation(String finding, LocalDate day, Stance stance, String text) {

  /** Whether it agrees. */
  public enum Stance {
    ACCEPTED,
    CONTESTED;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
