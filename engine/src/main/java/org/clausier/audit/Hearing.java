package org.clausier.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The organisation is heard before an amount is final.
 *
 * @param until the last day on which it may answer
 * @param answered the day on which it did
 */
public record Hearing(LocalDate opened, LocalDate until, Optional<LocalDate> answered) {

  /** How far it is, on the day of a report; no amount is final in the first three. */
  public enum State {
    /** Nobody asked the organisation. */
    UNHEARD,
    /** It may still answer. */
    OPEN,
    /** It contests a finding, and the auditor has not answered. */
    CONTESTED,
    /** It answered, and to all that it contests it was answered. */
    HEARD,
    /** It did not answer in time. */
    SILENT;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether amounts wait for nobody any more. */
    public boolean over() {
      return this == HEARD || this == SILENT;
    }
  }

  /** Whether an answer is still awaited on a day. */
  public boolean awaits(LocalDate day) {
    return answered.isEmpty() && !day.isAfter(until);
  }

  static State state(Optional<Hearing> of, LocalDate day, List<Finding> findings) {
    if (of.isEmpty()) return State.UNHEARD;
    if (of.get().awaits(day)) return State.OPEN;
    if (findings.stream().anyMatch(Finding::awaitsAuditor)) return State.CONTESTED;
    return of.get().answered().isPresent() ? State.HEARD : State.SILENT;
  }
}
