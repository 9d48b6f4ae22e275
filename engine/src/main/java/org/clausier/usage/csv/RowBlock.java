package org.clausier.usage.csv;

import java.util.Arrays;

/** The lines of a chunk, cut into what tells one from another. */
final class RowBlock {

  /** A line that is read like any other, and not by its bytes. */
  static final int STRICT = -1;

  private static final int SMALLEST = 1024;

  final Memo memo;
  final byte[] bytes;
  int rows;
  int[] starts;
  int[] ends;
  int[] rests;
  int[] days;
  int[] organisations;

  /** The keys, two longs each; both 0 where nobody is named. */
  long[] learners;

  /** What the rows are known by, two longs each. */
  long[] hashes;

  /** Whether the lines end here, the next being one that the file must be read as a whole from. */
  boolean stopped;

  /**
   * @param likely how many lines there may be
   */
  RowBlock(Memo memo, byte[] bytes, int likely) {
    this.memo = memo;
    this.bytes = bytes;
    int room = Math.max(SMALLEST, likely);
    this.starts = new int[room];
    this.ends = new int[room];
    this.rests = new int[room];
    this.days = new int[room];
    this.organisations = new int[room];
    this.learners = new long[2 * room];
    this.hashes = new long[2 * room];
  }

  /** Another line, to be read like any other until it is known better. */
  void line(int start, int end) {
    if (rows == starts.length) grow();
    starts[rows] = start;
    ends[rows] = end;
    rests[rows] = STRICT;
    rows++;
  }

  private void grow() {
    int more = rows * 2;
    starts = Arrays.copyOf(starts, more);
    ends = Arrays.copyOf(ends, more);
    rests = Arrays.copyOf(rests, more);
    days = Arrays.copyOf(days, more);
    organisations = Arrays.copyOf(organisations, more);
    learners = Arrays.copyOf(learners, 2 * more);
    hashes = Arrays.copyOf(hashes, 2 * more);
  }
}
