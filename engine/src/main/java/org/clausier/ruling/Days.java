package org.clausier.ruling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** The days cut where something begins or ends: within a stretch, nothing changes. */
final class Days {

  private final long[] cuts;

  Days(Collection<LocalDate> firstDays) {
    this.cuts = new TreeSet<>(firstDays).stream().mapToLong(LocalDate::toEpochDay).toArray();
  }

  int stretches() {
    return cuts.length + 1;
  }

  int indexOf(LocalDate day) {
    long epoch = day.toEpochDay();
    int i = 0;
    while (i < cuts.length && cuts[i] <= epoch) i++;
    return i;
  }

  /** A day that stands for the stretch: its first, or for the earliest its last. */
  LocalDate representative(int stretch) {
    if (stretch > 0) return LocalDate.ofEpochDay(cuts[stretch - 1]);
    return cuts.length == 0 ? LocalDate.EPOCH : LocalDate.ofEpochDay(cuts[0] - 1);
  }

  /** The first day of a stretch that is not the earliest. */
  LocalDate first(int stretch) {
    return LocalDate.ofEpochDay(cuts[stretch - 1]);
  }

  /** The last day of a stretch that is not the latest. */
  LocalDate last(int stretch) {
    return LocalDate.ofEpochDay(cuts[stretch] - 1);
  }

  Optional<LocalDate> from(int stretch) {
    return stretch == 0 ? Optional.empty() : Optional.of(first(stretch));
  }

  Optional<LocalDate> to(int stretch) {
    return stretch == cuts.length ? Optional.empty() : Optional.of(last(stretch));
  }
}
