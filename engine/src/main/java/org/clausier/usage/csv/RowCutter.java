package org.clausier.usage.csv;

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

  private final RowLayout layout;
  private final byte separator;
  private final Narrow narrow;
  private final LearnerWords learners;
  private final SipHash hash;
  private final Words rests = new Words(MOST_RESTS);
  private final Words days = new Words(MOST_DAYS);
  private final Words organisations = new Words(MOST_DAYS);
  private final Memo memo = new Memo();
  private final int[] froms;
  private final int[] rest;
  private byte[] row = new byte[1 << 12];
  private byte[] key = new byte[1 << 12];
  private int length;
  private int cells;

  RowCutter(RowLayout layout, char separator, Narrow narrow, Pseudonyms pseudonyms, SipHash hash) {
    this.layout = layout;
    this.separator = (byte) separator;
    this.narrow = narrow;
    this.learners = new LearnerWords(pseudonyms);
    this.hash = hash;
    this.froms = new int[layout.width() + 1];
    this.rest = layout.rest().stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public RowBlock apply(Chunk chunk) {
    Chunk utf8 = narrow.utf8(chunk);
    byte[] bytes = utf8.bytes();
    int end = utf8.length();
    if (row.length <= end) {
      row = new byte[end + 1];
      key = new byte[end + 1];
    }
    RowBlock block = new RowBlock(memo, bytes);
    for (int at = 0; at < end; ) {
      at = line(block, bytes, at, end);
      if (at < 0) {
        block.stopped = true;
        return block;
      }
    }
    return block;
  }

  /** Cuts a line and gives the start of the next; negative when it does not end as lines do. */
  private int line(RowBlock block, byte[] bytes, int start, int end) {
    int at = start;
    int cell = 0;
    boolean plain = true;
    byte[] to = row;
    int n = 0;
    for (; ; ) {
      if (cell <= layout.width()) froms[cell] = n;
      if (at < end && bytes[at] == QUOTE) {
        at++;
        for (; ; ) {
          if (at == end) return -1;
          byte b = bytes[at++];
          if (b == QUOTE) {
            if (at == end || bytes[at] != QUOTE) break;
            at++;
            plain = false;
          } else if (b == '\n' || b == '\r') return -1;
          to[n++] = b;
        }
        if (at < end && bytes[at] != separator && bytes[at] != '\n' && bytes[at] != '\r') return -1;
      } else {
        while (at < end) {
          byte b = bytes[at];
          if (b == separator || b == '\n' || b == '\r') break;
          to[n++] = b;
          at++;
        }
      }
      cell++;
      if (at < end && bytes[at] == separator) {
        to[n++] = Duplicates.BETWEEN;
        at++;
        continue;
      }
      break;
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
      block.learners[line] = null;
      if (from < to) {
        byte first = row[from];
        if (first <= ' ' || first == '#' || first == '=') return;
        block.learners[line] = learners.of(row, from, to);
        hash.hash(row, 0, length);
        block.highs[line] = hash.high();
        block.lows[line] = hash.low();
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
    for (int cell : rest) {
      for (int i = from(cell); i < to(cell); i++) key[n++] = row[i];
      key[n++] = Duplicates.BETWEEN;
    }
    block.days[line] = day;
    block.organisations[line] = organisation;
    block.rests[line] = rests.number(key, 0, n);
  }
}
