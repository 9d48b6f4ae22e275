package org.clausier.web.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.clausier.usage.ReportSource;

/**
 * The beginning of a report, enough to show how it is read: all of it when it is short, or when its
 * end is needed to read its beginning.
 *
 * @param cut whether there is more
 * @param events whether it is a list of events rather than a table
 */
record Head(ReportSource source, boolean cut, boolean events) {

  private static final int BYTES = 4_000_000;
  private static final int MARK = 8;

  /**
   * @param said whether somebody says that it is written in pairs of bytes
   */
  static Head of(ReportSource report, boolean said) throws IOException {
    byte[] first;
    try (InputStream in = report.open()) {
      first = in.readNBytes(BYTES + 1);
    }
    boolean packed = begins(first, 0x1F, 0x8B) || begins(first, 'P', 'K');
    boolean wide = said || begins(first, 0xFF, 0xFE) || begins(first, 0xFE, 0xFF);
    boolean events = !packed && !wide && events(first);
    if (first.length <= BYTES || packed || wide) return new Head(report, false, events);
    int end = BYTES;
    while (end > 0 && first[end - 1] != '\n') end--;
    if (end == 0) return new Head(report, false, events);
    return new Head(ReportSource.of(report.name(), Arrays.copyOf(first, end)), true, events);
  }

  private static boolean begins(byte[] bytes, int one, int two) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == one && (bytes[1] & 0xFF) == two;
  }

  private static boolean events(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, BYTES); i++) {
      int c = bytes[i] & 0xFF;
      boolean mark = i < MARK && (c == 0xEF || c == 0xBB || c == 0xBF);
      if (!mark && !Character.isWhitespace(c)) return c == '{' || c == '[';
    }
    return false;
  }
}
