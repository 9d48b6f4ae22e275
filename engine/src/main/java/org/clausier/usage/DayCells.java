package org.clausier.usage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the days of one table and remembers what they prove of their order. Two-digit years and
 * months in letters are not days: whoever writes them must say which.
 */
final class DayCells {

  private static final String TIME =
      "(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
          + "\\s?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?";
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})" + TIME);
  private static final Pattern SLASHED =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})" + TIME);
  private static final int MONTHS = 12;
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private final Optional<DayOrder> declared;
  private long dayFirst;
  private long monthFirst;
  private long either;

  /**
   * @param declared the order that somebody vouches for; else the French one, as long as no day
   *     contradicts it
   */
  DayCells(Optional<DayOrder> declared) {
    this.declared = declared;
  }

  /** Whether it is written as a day, be it one that does not exist. */
  static boolean hasForm(String cell) {
    return ISO.matcher(cell).matches() || SLASHED.matcher(cell).matches();
  }

  /** The day in Europe/Paris; a time without offset is taken to be of there. */
  Optional<LocalDate> day(String cell) {
    Matcher iso = ISO.matcher(cell);
    if (iso.matches()) return day(iso, iso.group(1), iso.group(2), iso.group(3), 4);
    Matcher slashed = SLASHED.matcher(cell);
    if (!slashed.matches()) return Optional.empty();
    String one = slashed.group(1);
    String other = slashed.group(3);
    learn(Integer.parseInt(one), Integer.parseInt(other));
    boolean month = declared.filter(o -> o == DayOrder.MONTH_FIRST).isPresent();
    return day(slashed, slashed.group(4), month ? one : other, month ? other : one, 5);
  }

  private void learn(int one, int other) {
    if (one > MONTHS && other <= MONTHS) dayFirst++;
    else if (other > MONTHS && one <= MONTHS) monthFirst++;
    else if (one != other) either++;
  }

  /** Some day can only be read month first, and none day first: the order must be declared. */
  boolean contradict() {
    return declared.isEmpty() && monthFirst > 0 && dayFirst == 0;
  }

  /** Days were read day first, and none of them proves that they should be. */
  boolean unproved() {
    return declared.isEmpty() && either > 0 && dayFirst == 0 && monthFirst == 0;
  }

  private static Optional<LocalDate> day(Matcher m, String year, String month, String day, int at) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      String hour = m.group(at);
      if (hour == null) return Optional.of(date);
      String second = m.group(at + 2);
      LocalDateTime time =
          date.atTime(
              Integer.parseInt(hour),
              Integer.parseInt(m.group(at + 1)),
              second == null ? 0 : Integer.parseInt(second));
      String offset = m.group(at + 3);
      if (offset == null) return Optional.of(date);
      Instant instant = time.toInstant(offset(offset));
      return Optional.of(instant.atZone(ZONE).toLocalDate());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ZoneOffset offset(String written) {
    return Character.isLetter(written.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(written);
  }
}
