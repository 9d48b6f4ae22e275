package org.clausier.usage.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.clausier.usage.Duplicates;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.RowLayout;
import org.clausier.usage.SipHash;
import org.clausier.usage.bytes.Chunk;
import org.clausier.usage.bytes.LearnerWords;
import org.clausier.usage.bytes.Words;

/**
 * Cuts the lines of a chunk into cells, byte by byte, and gives a number to the words that decide
 * what they tell. Whatever is not plain – a doubled quote, a cell too many – is left to the strict
 * reader, line by line; from a quote that runs over the end of its line on, the whole file is.
 */
final class RowCutter implements Function<Chunk, RowBlock> {

  /** Words and combinations remembered: beyond, lines are read one by one. */
  static final int MOST_RESTS = 1 << 17;

  static final int MOST_DAYS = 1 << 16;

  private static final byte QUOTE = '"';
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long FEEDS = '\n' * ONES;
  private static final long RETURNS = '\r' * ONES;
  private static final long QUOTES = QUOTE * ONES;

  private final RowLayout layout;
  private final byte separator;
  private final long separators;
  private final Narrow narrow;
  private final LearnerWords learners;
  private final SipHash hash;
  private final Words rests = new Words(MOST_RESTS);
  private final Words days = new Words(MOST_DAYS);
  private final Words organisations = new Words(MOST_DAYS);
  private final Memo memo = new Memo();
  private final int[] froms;

  /** Cells that stand side by side, first and last of each run. */
  private final int[][] rest;

  private byte[] row = new byte[1 << 12];
  private byte[] key = new byte[1 << 12];
  private int length;
  private int most;
  private int cells;

  RowCutter(RowLayout layout, char separator, Narrow narrow, Pseudonyms pseudonyms, SipHash hash) {
    this.layout = layout;
    this.separator = (byte) separator;
    this.separators = separator * ONES;
    this.narrow = narrow;
    this.learners = new LearnerWords(pseudonyms);
    this.hash = hash;
    this.froms = new int[layout.width() + 1];
    this.rest = runs(layout.rest().stream().mapToInt(Integer::intValue).sorted().toArray());
  }

  private static int[][] runs(int[] cells) {
    List<int[]> runs = new ArrayList<>();
    for (int cell : cells) {
      int[] last = runs.isEmpty() ? new int[] {-2, -2} : runs.get(runs.size() - 1);
      if (last[1] == cell - 1) last[1] = cell;
      else runs.add(new int[] {cell, cell});
    }
    return runs.toArray(int[][]::new);
  }

  @Override
  public RowBlock apply(Chunk chunk) {
    Chunk utf8 = narrow.utf8(chunk);
    byte[] bytes = utf8.bytes();
    int end = utf8.length();
    if (row.length < end + Long.BYTES) {
      row = new byte[end + Long.BYTES];
      key = new byte[end + Long.BYTES];
    }
    RowBlock block = new RowBlock(memo, bytes, most);
    for (int at = 0; at < end; ) {
      at = line(block, bytes, at, end);
      if (at < 0) {
        block.stopped = true;
        return block;
      }
    }
    most = Math.max(most, block.rows);
    return block;
  }

  /** Cuts a line and gives the start of the next; negative when it does not end as lines do. */
  private int line(RowBlock block, byte[] bytes, int start, int end) {
    byte[] to = row;
    int at = start;
    int cell = 0;
    boolean plain = true;
    int n = 0;
    for (; ; ) {
      if (cell <= layout.width()) froms[cell] = n;
      cell++;
      if (at < end && bytes[at] == QUOTE) {
        for (at++; ; ) {
          int same = copied(bytes, at, end, to, n, QUOTES);
          at += same;
          n += same;
          if (at == end || bytes[at] != QUOTE) return -1;
          at++;
          if (at == end || bytes[at] != QUOTE) break;
          at++;
          to[n++] = QUOTE;
          plain = false;
        }
        if (at < end && bytes[at] != separator && bytes[at] != '\n' && bytes[at] != '\r') return -1;
      } else {
        int same = copied(bytes, at, end, to, n, separators);
        at += same;
        n += same;
      }
      if (at == end || bytes[at] != separator) break;
      to[n++] = Duplicates.BETWEEN;
      at++;
    }
    int stop = at;
    if (at < end && bytes[at] == '\r' && ++at == end) return -1;
    if (at < end && bytes[at++] != '\n') return -1;
    block.line(start, stop);
    length = n;
    cells = cell;
    if (plain && layout.width() > 0 && cell >= layout.width() && isBlankBeyond())
      words(block, block.rows - 1);
    return at;
  }

  /**
   * Copies what comes before the end of a line or another sign, eight bytes at once and a few too
   * many, and gives its length.
   */
  private static int copied(byte[] bytes, int from, int end, byte[] to, int n, long sign) {
    int at = from;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      long eight = (long) LONGS.get(bytes, at);
      LONGS.set(to, n + at - from, eight);
      long stop = has(eight ^ sign) | has(eight ^ FEEDS) | has(eight ^ RETURNS);
      if (stop != 0) return at - from + (Long.numberOfTrailingZeros(stop) >>> 3);
    }
    for (; at < end; at++) {
      byte b = bytes[at];
      if (b == (byte) sign || b == '\n' || b == '\r') break;
      to[n + at - from] = b;
    }
    return at - from;
  }

  /** The high bit of the first byte that is nul, and of some after it. */
  private static long has(long eight) {
    return eight - ONES & ~eight & HIGHS;
  }

  /** Whether there is nothing but separators after the last cell that the header names. */
  private boolean isBlankBeyond() {
    return cells == layout.width() || length - froms[layout.width()] == cells - layout.width() - 1;
  }

  private int from(int cell) {
    return froms[cell];
  }

  private int to(int cell) {
    return cell + 1 == cells ? length : froms[cell + 1] - 1;
  }

  private void words(RowBlock block, int line) {
    if (layout.learner().isPresent()) {
      int cell = layout.learner().getAsInt();
      int from = from(cell);
      int to = to(cell);
      block.learners[2 * line] = 0;
      block.learners[2 * line + 1] = 0;
      if (from < to) {
        byte first = row[from];
        if (first <= ' ' || first == '#' || first == '=') return;
        learners.find(row, from, to);
        block.learners[2 * line] = learners.high();
        block.learners[2 * line + 1] = learners.low();
        hash.hash(row, 0, length);
        block.hashes[2 * line] = hash.high();
        block.hashes[2 * line + 1] = hash.low();
      }
    }
    int day = days.number(row, from(layout.date()), to(layout.date()));
    int organisation = 0;
    if (layout.organisation().isPresent()) {
      int cell = layout.organisation().getAsInt();
      organisation = organisations.number(row, from(cell), to(cell));
    }
    if (day == Words.FULL || organisation == Words.FULL) return;
    int n = 0;
    for (int[] run : rest) {
      int from = from(run[0]);
      int same = to(run[1]) - from;
      System.arraycopy(row, from, key, n, same);
      n += same;
      key[n++] = Duplicates.BETWEEN;
    }
    block.days[line] = day;
    block.organisations[line] = organisation;
    block.rests[line] = rests.number(key, 0, n);
  }
}
