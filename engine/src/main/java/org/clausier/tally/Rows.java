package org.clausier.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of one report that stand as evidence: all of them counted, the first thousand kept. What
 * is kept depends on the rows alone, never on the order in which they came.
 */
final class Rows {

  static final int KEPT = 1000;

  private int[] first = new int[2];
  private int size;
  private long count;
  private int last;

  Rows() {}

  /**
   * As a binary form tells it.
   *
   * @param first the rows kept, ascending
   */
  Rows(int[] first, long count, int last) {
    this.first = first;
    this.size = first.length;
    this.count = count;
    this.last = last;
  }

  void add(int row) {
    count++;
    last = Math.max(last, row);
    keep(row);
  }

  void addAll(Rows other) {
    count += other.count;
    last = Math.max(last, other.last);
    for (int i = 0; i < other.size; i++) {
      // they ascend: no other is kept either
      if (size == KEPT && other.first[i] >= first[size - 1]) return;
      keep(other.first[i]);
    }
  }

  private void keep(int row) {
    if (size == KEPT && row >= first[size - 1]) return;
    int at = size == 0 || row > first[size - 1] ? size : Arrays.binarySearch(first, 0, size, row);
    if (at >= 0 && at < size) return;
    int place = at < 0 ? -at - 1 : at;
    if (size == first.length) first = Arrays.copyOf(first, Math.min(KEPT, Math.max(2, size * 2)));
    int moved = (size == KEPT ? KEPT - 1 : size) - place;
    System.arraycopy(first, place, first, place + 1, moved);
    first[place] = row;
    if (size < KEPT) size++;
  }

  /** The rows kept, ascending. */
  int[] first() {
    return Arrays.copyOf(first, size);
  }

  /** The rows kept, as ranges. */
  List<Evidence.Range> ranges() {
    List<Evidence.Range> ranges = new ArrayList<>();
    int i = 0;
    while (i < size) {
      int j = i;
      while (j + 1 < size && first[j + 1] == first[j] + 1) j++;
      ranges.add(new Evidence.Range(first[i], first[j]));
      i = j + 1;
    }
    return ranges;
  }

  long count() {
    return count;
  }

  int last() {
    return last;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Rows r
        && count == r.count
        && last == r.last
        && Arrays.equals(first, 0, size, r.first, 0, r.size);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(count) * 31 + last;
  }
}
