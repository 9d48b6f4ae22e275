package org.clausier.tally;

import java.time.LocalDate;

/**
 * A number declared for a session.
 *
 * @param indicator an id of the library
 */
public record Volume(
    String organisation,
    String session,
    String indicator,
    LocalDate day,
    String report,
    int row,
    int quantity)
    implements Comparable<Volume> {

  private static final java.util.Comparator<Volume> ORDER =
      java.util.Comparator.comparing(Volume::session)
          .thenComparing(Volume::day)
          .thenComparing(Volume::organisation)
          .thenComparing(Volume::indicator)
          .thenComparing(Volume::report)
          .thenComparing(Volume::row)
          .thenComparing(Volume::quantity);

  @Override
  public int compareTo(Volume other) {
    return ORDER.compare(this, other);
  }
}
