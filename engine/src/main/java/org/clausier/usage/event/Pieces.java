package org.clausier.usage.event;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A file cut into what is read piece by piece: its lines, or the elements of an array. One bad
 * piece is refused with its number, and the next is read.
 */
interface Pieces {

  /** Goes to the next piece; false when there is none. */
  boolean next() throws IOException;

  byte[] bytes();

  int from();

  int length();

  /** Its number, from 1: of its line, or its rank in the array. */
  int row();

  /** Longer than {@link Window#LONGEST}: it was skipped, and its bytes are gone. */
  boolean tooLong();

  /** Why the end is not where it should be; empty when it is. */
  default String wrongEnd() {
    return "";
  }

  /**
   * What was read of its object.
   *
   * @param wrong the id of the problem with it; empty when it is one object and nothing else
   * @param by what holds its fields
   */
  record Parsed(String wrong, EventParser by) {}

  /**
   * Reads its object.
   *
   * @param mine what reads it, when nothing has yet
   * @param object where it begins
   */
  default Parsed parsed(EventParser mine, int object, int length) {
    return new Parsed(mine.read(bytes(), object, length), mine);
  }

  /** What it tells, when that was found without reading its object strictly. */
  default @Nullable Told told() {
    return null;
  }
}
