package org.clausier.uses;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as people and spreadsheets write them: 2026-10-05 or 05/10/2026. */
public final class DayReader {

  private DayReader() {}

  /** The day; empty for anything else, and for the 31st of February. */
  public static Optional<LocalDate> read(String written) {
    if (written.length() != 10) return Optional.empty();
    boolean iso = written.charAt(4) == '-' && written.charAt(7) == '-';
    boolean french = written.charAt(2) == '/' && written.charAt(5) == '/';
    if (!iso && !french) return Optional.empty();
    int year = iso ? number(written, 0, 4) : number(written, 6, 10);
    int month = iso ? number(written, 5, 7) : number(written, 3, 5);
    int day = iso ? number(written, 8, 10) : number(written, 0, 2);
    if (year < 0 || month < 0 || day < 0) return Optional.empty();
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Digits as a number; -1 when one of them is not a digit. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) return -1;
      number = number * 10 + digit;
    }
    return number;
  }
}
