package org.clausier.usage.event;

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
 * When something was done, as platforms write it: a day, an hour, and an offset from UTC. Without
 * an offset the hour is that of Europe/Paris, and the report says so.
 */
record Moment(Instant at) {

  static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  /** Where the last hyphen of a day stands. */
  private static final int DAY = 7;

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,12}))?)?"
              + "(Z|z|[+-]\\d{2}(?::?\\d{2})?)?");

  /** Empty when it is written otherwise, or never was: the 31st of February, the 25th hour. */
  static Optional<Moment> read(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) return Optional.empty();
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(m, 1), number(m, 2), number(m, 3), number(m, 4), number(m, 5), number(m, 6));
      LocalDateTime exact = local.plusNanos(nanos(m.group(7)));
      String offset = m.group(8);
      Instant at =
          offset == null
              ? exact.atZone(ZONE).toInstant()
              : exact.toInstant(ZoneOffset.of(offset.equals("z") ? "Z" : offset));
      return Optional.of(new Moment(at));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether a moment that was read is written with its offset from UTC. */
  static boolean hasOffset(String text) {
    char last = text.charAt(text.length() - 1);
    return last == 'Z' || last == 'z' || text.indexOf('+') > 0 || text.lastIndexOf('-') > DAY;
  }

  private static int number(Matcher m, int group) {
    String text = m.group(group);
    return text == null ? 0 : Integer.parseInt(text);
  }

  private static long nanos(@org.jspecify.annotations.Nullable String fraction) {
    if (fraction == null) return 0;
    return Long.parseLong((fraction + "000000000").substring(0, 9));
  }

  /** The day in Europe/Paris. */
  LocalDate day() {
    return at.atZone(ZONE).toLocalDate();
  }
}
