package org.clausier.tally;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The calendar of a tally: months, cut again on each day where a rule may change, so that one
 * answer holds for all the uses of a situation.
 */
public final class Stretches {

  private final TreeSet<LocalDate> cuts;

  public Stretches(Collection<LocalDate> firstDays) {
    this.cuts = new TreeSet<>(firstDays);
  }

  SortedSet<LocalDate> cuts() {
    return Collections.unmodifiableSortedSet(cuts);
  }

  /** Months alone. */
  public static Stretches months() {
    return new Stretches(java.util.List.of());
  }

  /** The first day of the stretch of a day. */
  public LocalDate from(LocalDate day) {
    LocalDate month = day.withDayOfMonth(1);
    LocalDate cut = cuts.floor(day);
    return cut != null && cut.isAfter(month) ? cut : month;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Stretches s && cuts.equals(s.cuts);
  }

  @Override
  public int hashCode() {
    return cuts.hashCode();
  }
}
