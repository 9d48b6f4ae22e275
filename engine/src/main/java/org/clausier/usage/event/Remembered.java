package org.clausier.usage.event;

import java.util.Arrays;
import org.clausier.usage.bytes.Words;
import org.jspecify.annotations.Nullable;

/** What was found of words met before, for as many as there is room for. */
final class Remembered<T> {

  private static final int SMALLEST = 64;

  private final Words words;
  private @Nullable Object[] found = new Object[SMALLEST];

  Remembered(int most) {
    this.words = new Words(most);
  }

  /** The number of a word; {@link Words#FULL} for a new one when there is no room. */
  int number(byte[] b, int from, int to) {
    return words.number(b, from, to);
  }

  @SuppressWarnings("unchecked") // only this class writes there
  @Nullable T get(int number) {
    return number < found.length ? (T) found[number] : null;
  }

  void put(int number, T value) {
    if (number >= found.length) found = Arrays.copyOf(found, 2 * number);
    found[number] = value;
  }
}
