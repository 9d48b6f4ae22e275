package org.clausier.usage.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds where single values of JSON end, eight bytes at a time. What it takes is valid: whatever it
 * takes, the strict parser takes. It may look at bytes after the limit, and never trusts them.
 */
final class Scan {

  /** Not a value, or not one that is so simple. */
  static final int NO = -1;

  /** Far below what the strict parser bears. */
  private static final int LONGEST_NUMBER = 40;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long QUOTES = ONES * '"';
  private static final long SLASHES = ONES * '\\';
  private static final long SPACES = ONES * ' ';
  private static final long NEWLINES = ONES * '\n';

  private Scan() {}

  /** The eight bytes from a place on, which must be there. */
  static long eight(byte[] b, int at) {
    return (long) EIGHT.get(b, at);
  }

  /** The next end of a line, or the limit. */
  static int lineEnd(byte[] b, int from, int limit) {
    int at = from;
    for (; at + Long.BYTES <= limit; at += Long.BYTES) {
      long n = eight(b, at) ^ NEWLINES;
      long found = (n - ONES) & ~n & HIGHS;
      if (found != 0) return at + (Long.numberOfTrailingZeros(found) >>> 3);
    }
    while (at < limit && b[at] != '\n') at++;
    return at;
  }

  /**
   * Any value that is neither an object nor an array.
   *
   * @return where it ends
   */
  static int value(byte[] b, int at, int limit) {
    if (at >= limit) return NO;
    return switch (b[at]) {
      case '"' -> text(b, at + 1, limit, true);
      case 't' -> word(b, at, limit, "true");
      case 'f' -> word(b, at, limit, "false");
      case 'n' -> word(b, at, limit, "null");
      default -> number(b, at, limit);
    };
  }

  /**
   * A text.
   *
   * @param from after its quote
   * @param escapes whether it may have any; they are valid then
   * @return after the quote that closes it
   */
  static int text(byte[] b, int from, int limit, boolean escapes) {
    int at = from;
    while (true) {
      if (at + Long.BYTES <= b.length) {
        long w = eight(b, at);
        long q = w ^ QUOTES;
        long s = w ^ SLASHES;
        // below a first byte found nothing is; above it a borrow may lie
        long found = ((q - ONES) & ~q | (s - ONES) & ~s | (w - SPACES) & ~w | w) & HIGHS;
        if (found == 0) {
          at += Long.BYTES;
          continue;
        }
        at += Long.numberOfTrailingZeros(found) >>> 3;
      }
      if (at >= limit) return NO;
      int c = b[at];
      int size;
      if (c == '"') return at + 1;
      else if (c == '\\') size = escapes ? escape(b, at, limit) : 0;
      else if (c < 0) size = Utf8.size(b, at, limit);
      else size = c < ' ' ? 0 : 1;
      if (size == 0) return NO;
      at += size;
    }
  }

  private static int escape(byte[] b, int at, int limit) {
    if (at + 1 >= limit) return 0;
    switch (b[at + 1]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
        return 2;
      }
      case 'u' -> {
        if (at + 6 > limit) return 0;
        for (int i = at + 2; i < at + 6; i++) {
          if (Character.digit(b[i], 16) < 0) return 0;
        }
        return 6;
      }
      default -> {
        return 0;
      }
    }
  }

  private static int number(byte[] b, int from, int limit) {
    int at = integer(b, from, limit);
    if (at > 0 && at < limit && b[at] == '.') at = digits(b, at + 1, limit);
    if (at > 0 && at < limit && (b[at] == 'e' || b[at] == 'E')) {
      boolean sign = at + 1 < limit && (b[at + 1] == '+' || b[at + 1] == '-');
      at = digits(b, at + (sign ? 2 : 1), limit);
    }
    return at - from > LONGEST_NUMBER ? NO : at;
  }

  /** A whole number, without superfluous zeros. */
  static int integer(byte[] b, int from, int limit) {
    int at = from < limit && b[from] == '-' ? from + 1 : from;
    if (at < limit && b[at] == '0') return at + 1;
    int end = digits(b, at, limit);
    return end - from > LONGEST_NUMBER ? NO : end;
  }

  /** One digit or more. */
  private static int digits(byte[] b, int from, int limit) {
    int at = from;
    while (at < limit && b[at] >= '0' && b[at] <= '9') at++;
    return at == from ? NO : at;
  }

  private static int word(byte[] b, int at, int limit, String word) {
    if (at + word.length() > limit) return NO;
    for (int i = 1; i < word.length(); i++) {
      if (b[at + i] != word.charAt(i)) return NO;
    }
    return at + word.length();
  }
}
