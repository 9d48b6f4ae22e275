package org.clausier.usage.csv;

import java.util.Arrays;
import org.clausier.usage.LearnerKey;
import org.jspecify.annotations.Nullable;

/** The lines of a chunk, cut into what tells one from another. */
final class RowBlock {

  /** A line that is read like any other, and not by its bytes. */
  static final int STRICT = -1;

  private static final int SMALLEST = 4096;

  final Memo memo;
  final byte[] bytes;
  int rows;
  int[] starts = new int[SMALLEST];
  int[] ends = new int[SMALLEST];
  int[] rests = new int[SMALLEST];
  int[] days = new int[SMALLEST];
  int[] organisations = new int[SMALLEST];
  @Nullable LearnerKey[] learners = new LearnerKey[SMALLEST];
  long[] highs = new long[SMALLEST];
  long[] lows = new long[SMALLEST];

  /** Whether the lines end here, the next being one that the file must be read as a whole from. */
  boolean stopped;

  RowBlock(Memo memo, byte[] bytes) {
    this.memo = memo;
    this.bytes = bytes;
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
    learners = Arrays.copyOf(learners, more);
    highs = Arrays.copyOf(highs, more);
    lows = Arrays.copyOf(lows, more);
  }
}
