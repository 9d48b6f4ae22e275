package org.clausier.audit.picture;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.clausier.library.Messages;

/** A stretch of time cut into months, or into quarters or years when there would be too many. */
record Steps(List<LocalDate> starts, int months) {

  private static final int QUARTER = 3;
  private static final int YEAR = 12;

  /**
   * @param most how many steps at most, as long as years will do
   */
  static Steps of(LocalDate first, LocalDate last, int most) {
    for (int months : List.of(1, QUARTER, YEAR)) {
      List<LocalDate> starts = starts(first, last, months);
      if (starts.size() <= most || months == YEAR) return new Steps(starts, months);
    }
    throw new IllegalStateException("years are always few enough");
  }

  private static List<LocalDate> starts(LocalDate first, LocalDate last, int months) {
    int month = (first.getMonthValue() - 1) / months * months + 1;
    List<LocalDate> starts = new ArrayList<>();
    for (LocalDate d = LocalDate.of(first.getYear(), month, 1);
        !d.isAfter(last);
        d = d.plusMonths(months)) {
      starts.add(d);
    }
    return starts;
  }

  LocalDate from() {
    return starts.get(0);
  }

  /** The last day. */
  LocalDate to() {
    return starts.get(starts.size() - 1).plusMonths(months).minusDays(1);
  }

  /** The step of a day, by its number. */
  int of(LocalDate day) {
    int months =
        (int)
            YearMonth.from(from()).until(YearMonth.from(day), java.time.temporal.ChronoUnit.MONTHS);
    return months / this.months;
  }

  /** « 09/2026 », « T3 2026 », « 2026 ». */
  String label(Messages messages, int step) {
    LocalDate start = starts.get(step);
    String year = start.getYear() + "";
    if (months == YEAR) return year;
    if (months == QUARTER) {
      return messages.say("picture.quarter", start.getMonthValue() / QUARTER + 1 + "", year);
    }
    return (start.getMonthValue() < 10 ? "0" : "") + start.getMonthValue() + "/" + year;
  }

  /** A key that sorts as time does. */
  static String key(int step) {
    return String.format(java.util.Locale.ROOT, "%05d", step);
  }
}
