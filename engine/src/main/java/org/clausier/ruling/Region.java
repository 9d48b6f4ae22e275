package org.clausier.ruling;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Days and circumstances of a practice and an audience between which nothing changes.
 *
 * @param from its first day; absent for the earliest
 * @param to its last day; absent for the latest
 * @param where the class it lies in, for each circumstance that matters
 * @param use one of its uses: a day of it, and a value for each circumstance that matters
 * @param ruling what all its uses are answered
 */
public record Region(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Map<String, Dimension.Part> where,
    Use use,
    Ruling ruling) {

  public Region {
    where = Collections.unmodifiableSortedMap(new TreeMap<>(where));
  }

  /** Whether some of its days are that day or later. */
  public boolean reaches(LocalDate day) {
    return to.map(t -> !t.isBefore(day)).orElse(true);
  }
}
