package org.clausier.usage.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads moments by their bytes, in the form that nearly all have; {@link Moment} reads the others,
 * and says of what day an hour is. Not for several threads at once.
 */
final class Moments {

  private static final int HOUR = 3600;
  private static final int DAY = 24 * HOUR;

  /** Between these years the offset of Paris changes at full hours only. */
  private static final int FIRST_YEAR = 1980;

  private static final int LAST_YEAR = 2099;
  private static final int ROOM = 1 << 12;

  private final long[] hours = new long[ROOM];
  private final @Nullable LocalDate[] days = new LocalDate[ROOM];
  private int date;
  private long dateDay;
  private long second;
  private int nano;
  private boolean offset;

  /** Whether these bytes are a moment; then what it is can be asked. */
  boolean read(byte[] b, int from, int to) {
    if (usual(b, from, to)) return true;
    String text = new String(b, from, to - from, StandardCharsets.UTF_8);
    Optional<Moment> moment = Moment.read(text);
    if (moment.isEmpty()) return false;
    second = moment.get().at().getEpochSecond();
    nano = moment.get().at().getNano();
    offset = Moment.hasOffset(text);
    return true;
  }

  /** Since 1970, in UTC. */
  long second() {
    return second;
  }

  int nano() {
    return nano;
  }

  boolean offset() {
    return offset;
  }

  /** The day in Europe/Paris. */
  LocalDate day() {
    Instant at = Instant.ofEpochSecond(second);
    long hour = Math.floorDiv(second, HOUR);
    int place = (int) hour & ROOM - 1;
    LocalDate known = days[place];
    if (known != null && hours[place] == hour) return known;
    LocalDate day = new Moment(at).day();
    boolean whole = day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    hours[place] = hour;
    days[place] = whole ? day : null;
    return day;
  }

  /** {@code 2026-03-04T10:00:00.123Z}, with an offset, and at most nine decimals. */
  private boolean usual(byte[] b, int from, int to) {
    if (to - from < 20) return false;
    int year = two(b, from) * 100 + two(b, from + 2);
    int month = two(b, from + 5);
    int day = two(b, from + 8);
    int hour = two(b, from + 11);
    int minute = two(b, from + 14);
    int sec = two(b, from + 17);
    boolean form =
        b[from + 4] == '-'
            && b[from + 7] == '-'
            && (b[from + 10] == 'T' || b[from + 10] == ' ')
            && b[from + 13] == ':'
            && b[from + 16] == ':';
    if (!form || year < FIRST_YEAR || year > LAST_YEAR) return false;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || sec < 0 || sec > 59) return false;
    if (!date(year, month, day)) return false;
    int at = fraction(b, from + 19, to);
    if (at < 0 || at >= to) return false;
    int shift = shift(b, at, to);
    if (shift == Integer.MIN_VALUE) return false;
    second = dateDay * DAY + hour * HOUR + minute * 60 + sec - shift;
    offset = true;
    return true;
  }

  private boolean date(int year, int month, int day) {
    int written = (year * 100 + month) * 100 + day;
    if (month > 0 && day > 0 && written == date) return true;
    if (month < 1 || month > 12 || day < 1) return false;
    if (day > Year.of(year).atMonth(month).lengthOfMonth()) return false;
    date = written;
    dateDay = LocalDate.of(year, month, day).toEpochDay();
    return true;
  }

  /** Decimals of the second, if there are any; where they end, or a negative number. */
  private int fraction(byte[] b, int from, int to) {
    nano = 0;
    if (b[from] != '.' && b[from] != ',') return from;
    int at = from + 1;
    int unit = 100_000_000;
    for (; at < to && b[at] >= '0' && b[at] <= '9'; at++, unit /= 10) {
      if (unit == 0) return Scan.NO;
      nano += (b[at] - '0') * unit;
    }
    return at == from + 1 ? Scan.NO : at;
  }

  /** Seconds from UTC. */
  private static int shift(byte[] b, int at, int to) {
    if (b[at] == 'Z' && at + 1 == to) return 0;
    boolean minus = b[at] == '-';
    if (!minus && b[at] != '+' || at + 6 != to || b[at + 3] != ':') return Integer.MIN_VALUE;
    int hours = two(b, at + 1);
    int minutes = two(b, at + 4);
    if (hours < 0 || hours > 17 || minutes < 0 || minutes > 59) return Integer.MIN_VALUE;
    int shift = hours * HOUR + minutes * 60;
    return minus ? -shift : shift;
  }

  /** Two digits; a number far below zero when they are not. */
  private static int two(byte[] b, int at) {
    int tens = b[at] - '0';
    int units = b[at + 1] - '0';
    boolean digits = tens >= 0 && tens <= 9 && units >= 0 && units <= 9;
    return digits ? tens * 10 + units : -1_000_000;
  }
}
