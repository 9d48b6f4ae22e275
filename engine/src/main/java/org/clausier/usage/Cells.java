package org.clausier.usage;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell may say, as spreadsheets write it. Nothing is guessed: two-digit years are not days.
 */
final class Cells {

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]\\d{2}:\\d{2}.*)?");
  private static final Pattern FRENCH =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: \\d{1,2}:\\d{2}.*)?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,10}(?:[.,]0+)?");
  private static final Pattern THOUSANDS =
      Pattern.compile("\\d{1,3}(?:[ \u00A0\u202F]\\d{3})+(?:,0+)?");
  private static final int MOST = 1_000_000_000;

  private Cells() {}

  /** Whether it is written as a day, be it one that does not exist. */
  static boolean hasFormOfDay(String cell) {
    return ISO.matcher(cell).matches() || FRENCH.matcher(cell).matches();
  }

  /** 2026-09-01 or 01/09/2026, day first as the French write it. */
  static Optional<LocalDate> day(String cell) {
    Matcher iso = ISO.matcher(cell);
    if (iso.matches()) return day(iso.group(1), iso.group(2), iso.group(3));
    Matcher french = FRENCH.matcher(cell);
    return french.matches()
        ? day(french.group(3), french.group(2), french.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** 12, « 12,0 », « 1 004 »; a fraction is not a count. */
  static OptionalInt integer(String cell) {
    if (!NUMBER.matcher(cell).matches() && !THOUSANDS.matcher(cell).matches()) {
      return OptionalInt.empty();
    }
    BigDecimal value = new BigDecimal(cell.replaceAll("[ \u00A0\u202F]", "").replace(',', '.'));
    return value.compareTo(BigDecimal.valueOf(MOST)) > 0
        ? OptionalInt.empty()
        : OptionalInt.of(value.intValueExact());
  }

  /** As words are compared: lower case, straight apostrophes, single spaces. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replaceAll("[\\s\u00A0\u202F]+", " ")
        .strip();
  }
}
