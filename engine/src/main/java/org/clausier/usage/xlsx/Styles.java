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

  private final List<String> formats = new ArrayList<>();
  private final boolean from1904;

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
          styles.formats.add(codes.getOrDefault(id, builtIn(id)));
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
    BigDecimal value;
    try {
      value = new BigDecimal(written.strip());
    } catch (NumberFormatException e) {
      return written;
    }
    String format = style.flatMap(this::format).orElse("");
    if (isDay(format)) return day(value);
    BigDecimal shown = value.round(SHOWN);
    if (shown.precision() - shown.scale() > 30 || shown.scale() > 30) return written;
    String plain = shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    if (!ZEROS.matcher(format).matches() || plain.matches(".*[-.].*")) return plain;
    return "0".repeat(Math.max(0, format.length() - plain.length())) + plain;
  }

  private Optional<String> format(String style) {
    try {
      int i = Integer.parseInt(style);
      return i >= 0 && i < formats.size() ? Optional.of(formats.get(i)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
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
