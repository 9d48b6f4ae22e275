package org.clausier.audit;

import java.time.LocalDate;

/**
 * A finding that is not pursued until a day, without waiver of right.
 *
 * @param author a function, never a name
 * @param from its first day, and to its last: twelve months at most
 */
public record Tolerance(Of of, String reason, String author, LocalDate from, LocalDate to) {

  /** The longest that one may last, in months. */
  public static final int MONTHS = 12;

  /** What it is a tolerance of. */
  public sealed interface Of {

    /** One finding. */
    record One(String id) implements Of {}

    /** Whatever a check finds of a practice in a period, both days included. */
    record Kind(Check check, String practice, LocalDate from, LocalDate to) implements Of {}
  }

  /** Why one has no effect in this report. */
  public enum Flaw {
    ENDED,
    NOT_BEGUN,
    UNMATCHED
  }

  /** One without effect. */
  public record Idle(Tolerance tolerance, Flaw flaw) {}

  public boolean ended(LocalDate day) {
    return day.isAfter(to);
  }

  public boolean begun(LocalDate day) {
    return !day.isBefore(from);
  }

  /** Whether that finding is what it speaks of, whatever the day. */
  public boolean speaksOf(Finding finding) {
    if (of instanceof Of.One one) return one.id().equals(finding.id());
    Of.Kind kind = (Of.Kind) of;
    return finding.check() == kind.check()
        && finding.practice().filter(kind.practice()::equals).isPresent()
        && finding.first().filter(d -> !d.isBefore(kind.from())).isPresent()
        && finding.last().filter(d -> !d.isAfter(kind.to())).isPresent();
  }
}
