package org.clausier.usage.csv;

/** What the ends of the lines of a file say, byte by byte. */
final class Lines {

  private static final int NUL = 0;

  private long longest;
  private long length;
  private int lines = 1;
  private int firstNul;
  private boolean returns;
  private boolean feeds;
  private boolean afterReturn;

  void feed(byte[] block, int n) {
    for (int i = 0; i < n; i++) {
      byte b = block[i];
      if (b > '\r') length++;
      else special(b);
      afterReturn = b == '\r';
    }
    longest = Math.max(longest, length);
  }

  private void special(byte b) {
    if (b != '\n' && b != '\r') {
      length++;
      if (b == NUL && firstNul == 0) firstNul = lines;
      return;
    }
    longest = Math.max(longest, length);
    length = 0;
    if (!(b == '\n' && afterReturn)) lines++;
    if (b == '\n') feeds = true;
    else returns = true;
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
