package org.clausier.audit;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What one side answers about a finding, printed as it wrote it: the organisation, then the
 * auditor.
 *
 * @param text empty where the stance says it all: accepted
 */
public record Observation(String finding, LocalDate day, Stance stance, String text) {

  /** Whoever answers. */
  public enum Side {
    ORGANISATION,
    AUDITOR;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is answered, and by which side. */
  public enum Stance {
    /** The organisation agrees. */
    ACCEPTED(Side.ORGANISATION),
    /** The organisation disagrees: no amount is final before the auditor answers. */
    CONTESTED(Side.ORGANISATION),
    /** The organisation tells why, and contests nothing. */
    EXPLAINED(Side.ORGANISATION),
    /** The auditor answers; the finding stands. */
    MAINTAINED(Side.AUDITOR),
    /** The auditor answers that the finding was wrong: it is printed, and not pursued. */
    WITHDRAWN(Side.AUDITOR);

    private final Side side;

    Stance(Side side) {
      this.side = side;
    }

    public Side side() {
      return side;
    }

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
