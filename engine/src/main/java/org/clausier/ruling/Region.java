package org.clausier.ruling;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days and circumstances of a practice and an audience between which nothing changes.
 *
 * @param from its first day; absent for the earliest
 * @param to its last day; absent for the latest
 * @param use one of its uses: a day of it, and a value for each circumstance that matters
 * @param ruling what all its uses are answered
 */
public record Region(Optional<LocalDate> from, Optional<LocalDate> to, Use use, Ruling ruling) {

  /** Whether some of its days are that day or later. */
  public boolean reaches(LocalDate day) {
    return to.map(t -> !t.isBefore(day)).orElse(true);
  }
}
