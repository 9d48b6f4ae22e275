package org.clausier.usage;

import java.util.List;
import java.util.OptionalInt;

/**
 * Where the cells are that decide what a row tells: three of them each alone, the others together.
 *
 * @param width cells of a row
 * @param date position of the day
 * @param learner position of what names the learner
 * @param organisation position of what names the organisation
 * @param rest positions of all the others that are read
 */
public record RowLayout(
    int width, int date, OptionalInt learner, OptionalInt organisation, List<Integer> rest) {

  /** Before a header was found: every row is read by itself. */
  public static final RowLayout UNKNOWN =
      new RowLayout(0, 0, OptionalInt.empty(), OptionalInt.empty(), List.of());

  public RowLayout {
    rest = List.copyOf(rest);
  }
}
