package org.clausier.tally;

import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/**
 * A set of small numbers, about 7 bytes each: exact distinct counts. Not for several threads at
 * once.
 */
final class Numbers {

  private static final int SMALLEST = 4;
  private static final int GOLDEN = 0x9E3779B9;

  private int[] slots = new int[SMALLEST];
  private int size;

  boolean add(int number) {
    if ((size + 1) * 4L > slots.length * 3L) resize(Math.multiplyExact(slots.length, 2));
    if (!place(slots, number)) return false;
    size++;
    return true;
  }

  /** Adds each number of another set, as this one numbers it. */
  void addAll(Numbers other, IntUnaryOperator number) {
    // in the order of a larger table, a smaller one fills from one end: each would walk past all
    if (slots.length < other.slots.length) resize(other.slots.length);
    other.forEach(n -> add(number.applyAsInt(n)));
  }

  boolean contains(int number) {
    int i = start(slots, number);
    while (slots[i] != 0) {
      if (slots[i] == number + 1) return true;
      i = (i + 1) & (slots.length - 1);
    }
    return false;
  }

  int size() {
    return size;
  }

  /** In no order. */
  void forEach(IntConsumer action) {
    for (int slot : slots) if (slot != 0) action.accept(slot - 1);
  }

  private void resize(int length) {
    int[] more = new int[length];
    forEach(n -> place(more, n));
    slots = more;
  }

  private static boolean place(int[] slots, int number) {
    int i = start(slots, number);
    while (slots[i] != 0) {
      if (slots[i] == number + 1) return false;
      i = (i + 1) & (slots.length - 1);
    }
    slots[i] = number + 1;
    return true;
  }

  /** Numbers follow each other: the upper bits of the product scatter them. */
  private static int start(int[] slots, int number) {
    return number * GOLDEN >>> Integer.SIZE - Integer.numberOfTrailingZeros(slots.length);
  }
}
