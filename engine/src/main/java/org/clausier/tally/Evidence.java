package org.clausier.tally;

import java.util.List;

/**
 * The rows of a report on which a figure rests.
 *
 * @param ranges of the first thousand rows
 * @param rows how many in all
 * @param last the last of them
 */
public record Evidence(String report, List<Range> ranges, long rows, int last) {

  /** Rows that follow each other, both included. */
  public record Range(int from, int to) {}

  public Evidence {
    ranges = List.copyOf(ranges);
  }
}
