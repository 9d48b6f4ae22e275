package org.clausier.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A figure that the law fixes, dated: it is never extrapolated beyond what was read. */
public record LegalFigure(
    String id, String unit, String source, String confidence, List<Period> values) {

  /** A value and its days, both included. */
  public record Period(LocalDate from, Optional<LocalDate> to, String value) {
    boolean covers(LocalDate day) {
      return !day.isBefore(from) && to.map(t -> !day.isAfter(t)).orElse(true);
    }
  }

  public Optional<String> at(LocalDate day) {
    return values.stream().filter(p -> p.covers(day)).map(Period::value).findFirst();
  }
}
