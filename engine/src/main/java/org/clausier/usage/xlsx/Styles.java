package org.clausier.usage.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * What numbers stand for, by their style: days are numbers that a style shows as days, and zeros
 * before a number are in its style alone.
 */
final class Styles {

  private static final MathContext SHOWN = new MathContext(15);
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[(?!h+]|m+]|s+])[^]]*]");
  private static final Pattern DAY = Pattern.compile("[dDmMyYhHsS]");
  private static final Pattern ZEROS = Pattern.compile("0{2,20}");
  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
  private static final long LAST_DAY = 2_958_465;
  private static final long LEAP_THAT_WAS_NOT = 60;
  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

  /** What is more than a date in a column of many rows, and no more. */
  private static final int MOST_DAYS = 1 << 14;

  private static final int SHORT = 9;

  private final List<Format> formats = new ArrayList<>();
  private final Map<String, String> days = new HashMap<>();
  private final boolean from1904;

  /**
   * How a number is shown.
   *
   * @param zeros how many digits are shown at least, by zeros before
   */
  private record Format(boolean day, int zeros) {
    static final Format PLAIN = new Format(false, 0);

    static Format of(String code) {
      return new Format(isDay(code), ZEROS.matcher(code).matches() ? code.length() : 0);
    }
  }

  private Styles(boolean from1904) {
    this.from1904 = from1904;
  }

  static Styles of(ZipFile zip, Optional<String> part, boolean from1904, Part.Bounds bounds)
      throws IOException {
    Styles styles = new Styles(from1904);
    if (part.isEmpty()) return styles;
    Map<String, String> codes = new HashMap<>();
    try (PartXml xml = PartXml.of(zip, part.get(), bounds)) {
      boolean cells = false;
      while (xml.next()) {
        if (xml.opens("numFmt")) {
          codes.put(xml.attribute("numFmtId").orElse(""), xml.attribute("formatCode").orElse(""));
        }
        if (xml.opens("cellXfs")) cells = true;
        if (xml.closes("cellXfs")) cells = false;
        if (cells && xml.opens("xf")) {
          String id = xml.attribute("numFmtId").orElse("0");
          styles.formats.add(Format.of(codes.getOrDefault(id, builtIn(id))));
        }
      }
    }
    return styles;
  }

  /** Of the formats that have a number and no code, only those of days matter. */
  private static String builtIn(String id) {
    return id.matches("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]") ? "d" : "";
  }

  /** The number as the spreadsheet shows it, a day in ISO. */
  String number(String written, Optional<String> style) {
    Format format = style.map(this::format).orElse(Format.PLAIN);
    if (!format.day())
      return isPlain(written) && format.zeros() == 0 ? written : shown(written, format);
    String known = days.get(written);
    if (known != null) return known;
    String found = shown(written, format);
    if (days.size() < MOST_DAYS) days.put(written, found);
    return found;
  }

  /** A whole number of a few digits: what it is, is what is shown. */
  private static boolean isPlain(String written) {
    int length = written.length();
    if (length == 0 || length > SHORT || length > 1 && written.charAt(0) == '0') return false;
    for (int i = 0; i < length; i++) {
      if (written.charAt(i) < '0' || written.charAt(i) > '9') return false;
    }
    return true;
  }

  private String shown(String written, Format format) {
    BigDecimal value;
    try {
      value = new BigDecimal(written.strip());
    } catch (NumberFormatException e) {
      return written;
    }
    if (format.day()) return day(value);
    BigDecimal shown = value.round(SHOWN);
    if (shown.precision() - shown.scale() > 30 || shown.scale() > 30) return written;
    String plain = shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    if (format.zeros() == 0 || plain.matches(".*[-.].*")) return plain;
    return "0".repeat(Math.max(0, format.zeros() - plain.length())) + plain;
  }

  private Format format(String style) {
    try {
      int i = Integer.parseInt(style);
      return i >= 0 && i < formats.size() ? formats.get(i) : Format.PLAIN;
    } catch (NumberFormatException e) {
      return Format.PLAIN;
    }
  }

  static boolean isDay(String format) {
    return !format.equalsIgnoreCase("General")
        && DAY.matcher(LITERAL.matcher(format).replaceAll("")).find();
  }

  /** 2019-10-26, 2019-10-26T09:37:12, or 09:37:12 when there is no day. */
  private String day(BigDecimal serial) {
    if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_DAY + 1)) >= 0) {
      return serial.toPlainString();
    }
    long seconds = serial.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    long days = seconds / SECONDS.longValue();
    LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS.longValue());
    String clock =
        time.equals(LocalTime.MIDNIGHT)
            ? ""
            : time.format(java.time.format.DateTimeFormatter.ISO_LOCAL_TIME);
    if (days == 0 && !from1904) return clock.isEmpty() ? "0" : clock;
    return calendar(days) + (clock.isEmpty() ? "" : "T" + clock);
  }

  /** Excel believes that 1900 was a leap year. */
  private String calendar(long days) {
    if (from1904) return FROM_1904.plusDays(days).toString();
    if (days == LEAP_THAT_WAS_NOT) return "1900-02-29";
    return BEFORE_1900.plusDays(days > LEAP_THAT_WAS_NOT ? days - 1 : days).toString();
  }
}
