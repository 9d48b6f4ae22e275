package org.clausier.usage.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.TreeSet;

/**
 * Cuts lines beyond measure before any parser holds them, and remembers which: a line of a gigabyte
 * costs the time to pass it and no memory. What it drops, it drops with its quotes balanced.
 */
final class LineGuard extends FilterReader {

  private static final int BLOCK = 1 << 14;

  private final int longest;
  private final char separator;
  private final TreeSet<Long> cut = new TreeSet<>();
  private final char[] block = new char[BLOCK];
  private final char[] ready = new char[3 * BLOCK];
  private int from;
  private int to;
  private long line = 1;
  private int length;
  private boolean quoted;
  private boolean quotedAtCut;
  private boolean afterReturn;

  /**
   * @param longest characters of a line
   * @param separator of the cells
   */
  LineGuard(Reader in, int longest, char separator) {
    super(in);
    this.longest = longest;
    this.separator = separator;
  }

  /** Whether one of these lines, from 1, both included, was cut. */
  boolean cut(long first, long last) {
    Long found = cut.ceiling(first);
    return found != null && found <= last;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] into, int at, int size) throws IOException {
    if (size == 0) return 0;
    while (from == to) {
      from = 0;
      to = 0;
      int n = in.read(block, 0, BLOCK);
      if (n < 0) {
        balance();
        length = 0;
        if (to == 0) return -1;
      }
      for (int i = 0; i < n; i++) pass(block[i]);
    }
    int n = Math.min(size, to - from);
    System.arraycopy(ready, from, into, at, n);
    from += n;
    return n;
  }

  private void pass(char c) {
    boolean end = c == '\n' || c == '\r';
    if (end) {
      balance();
      if (!(c == '\n' && afterReturn)) line++;
      length = 0;
    } else if (length <= longest && ++length > longest) {
      cut.add(line);
      quotedAtCut = quoted;
    }
    if (end || length <= longest) ready[to++] = c;
    if (c == '"') quoted = !quoted;
    afterReturn = c == '\r';
  }

  /** A quote for the odd one that was dropped, opening a cell of its own or closing the last. */
  private void balance() {
    if (length <= longest || quoted == quotedAtCut) return;
    if (quoted) ready[to++] = separator;
    ready[to++] = '"';
  }

  @Override
  public long skip(long n) {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
