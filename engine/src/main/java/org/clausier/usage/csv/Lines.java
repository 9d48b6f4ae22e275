package org.clausier.usage.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** What the ends of the lines of a file say, block after block, or in blocks put together after. */
final class Lines {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Each byte the first that is not looked at: ends of lines, tabs and nul come before it. */
  private static final long BEYOND = 0x0E0E0E0E0E0E0E0EL;

  private static final long HIGH = 0x8080808080808080L;
  private static final int NUL = 0;
  private static final int NONE = -1;

  /** Bytes before the first end of a line; {@link #NONE} as long as there was none. */
  private long first = NONE;

  private long longest;
  private long length;
  private int lines = 1;
  private int firstNul;
  private boolean begun;
  private boolean returns;
  private boolean feeds;
  private boolean feedFirst;
  private boolean afterReturn;

  void feed(byte[] block, int n) {
    if (n == 0) return;
    if (!begun) feedFirst = block[0] == '\n';
    begun = true;
    int start = 0;
    for (int i = 0; i < n; ) {
      if (i + Long.BYTES <= n && nothingIn((long) LONGS.get(block, i))) {
        i += Long.BYTES;
        continue;
      }
      byte b = block[i];
      if (b == '\n' || b == '\r') {
        boolean second = b == '\n' && (i == 0 ? afterReturn : block[i - 1] == '\r');
        end(i - start, second);
        start = i + 1;
        if (b == '\n') feeds = true;
        else returns = true;
      } else if (b == NUL && firstNul == 0) firstNul = lines;
      i++;
    }
    afterReturn = block[n - 1] == '\r';
    length += n - start;
    longest = Math.max(longest, length);
  }

  private static boolean nothingIn(long eight) {
    return (eight - BEYOND & ~eight & HIGH) == 0;
  }

  private void end(long more, boolean second) {
    length += more;
    if (first == NONE) first = length;
    longest = Math.max(longest, length);
    length = 0;
    if (!second) lines++;
  }

  /** Adds what the bytes that follow say, and returns this. */
  Lines plus(Lines after) {
    if (!after.begun) return this;
    boolean split = afterReturn && after.feedFirst;
    if (firstNul == 0 && after.firstNul > 0) {
      firstNul = lines + after.firstNul - 1 - (split ? 1 : 0);
    }
    if (after.first == NONE) {
      length += after.length;
    } else {
      longest = Math.max(longest, length + after.first);
      if (first == NONE) first = length + after.first;
      length = after.length;
    }
    longest = Math.max(longest, Math.max(length, after.longest));
    lines += after.lines - 1 - (split ? 1 : 0);
    if (!begun) feedFirst = after.feedFirst;
    begun = true;
    returns |= after.returns;
    feeds |= after.feeds;
    afterReturn = after.afterReturn;
    return this;
  }

  /** In bytes. */
  long longest() {
    return longest;
  }

  /** The line of the first nul byte, from 1; 0 when there is none. */
  int firstNul() {
    return firstNul;
  }

  /** As old Macintosh software ended lines. */
  boolean onlyReturns() {
    return returns && !feeds;
  }
}
