package org.clausier.usage.event;

import org.jspecify.annotations.Nullable;

/**
 * Ids already met, by their marks, and what each said: twelve bytes an id, and the empty places
 * that a table needs, fourteen to eighteen in all. Of an id 84 bits are kept: among ten million,
 * two different ones are taken for one with less than one chance in 10¹¹. Of what it said, 24: of
 * sixteen million contradictions, one is missed. Not for several threads at once.
 */
final class IdTable {

  /** What is known of an id. */
  enum Met {
    NEVER,
    SAME,
    OTHER,
    /** It is not remembered, and there is no room for it. */
    FULL
  }

  private static final int PARTS = 1 << 12;
  private static final int EACH = 3;
  private static final int SMALLEST = 8;
  private static final double FULL = 0.85;
  private static final int CONTENT = (1 << 24) - 1;

  /** Which part tells 12 bits more. The first number of a slot is never zero when it is taken. */
  private final int[][] parts = new int[PARTS][];

  private final int[] sizes = new int[PARTS];
  private final int room;
  private int size;

  /**
   * @param room how many ids it may hold
   */
  IdTable(int room) {
    this.room = room;
  }

  /** Remembers an id the first time that it is met, as long as there is room. */
  Met meet(Mark id, int content) {
    int part = part(id);
    int @Nullable [] slots = parts[part];
    if (slots == null) slots = parts[part] = new int[SMALLEST * EACH];
    int last = rest(id) | content & CONTENT;
    int i = place(slots, first(id), (int) id.low(), last);
    if (slots[i] != 0) return slots[i + 2] == last ? Met.SAME : Met.OTHER;
    if (size == room) return Met.FULL;
    size++;
    put(slots, i, first(id), (int) id.low(), last);
    if (++sizes[part] > slots.length / EACH * FULL) parts[part] = grown(slots);
    return Met.NEVER;
  }

  boolean has(Mark id) {
    int @Nullable [] slots = parts[part(id)];
    return slots != null && slots[place(slots, first(id), (int) id.low(), rest(id))] != 0;
  }

  private static int part(Mark id) {
    return (int) (id.high() >>> 52);
  }

  private static int first(Mark id) {
    int first = (int) (id.low() >>> 32);
    return first == 0 ? 1 : first;
  }

  private static int rest(Mark id) {
    return (int) (id.high() >>> 44) << 24;
  }

  /** Where an id stands, or would stand: its content is not looked at. */
  private static int place(int[] slots, int first, int second, int last) {
    int i = (int) ((first & 0xFFFFFFFFL) * (slots.length / EACH) >>> 32) * EACH;
    while (slots[i] != 0
        && (slots[i] != first || slots[i + 1] != second || (slots[i + 2] ^ last) >>> 24 != 0)) {
      i += EACH;
      if (i == slots.length) i = 0;
    }
    return i;
  }

  private static void put(int[] slots, int i, int first, int second, int last) {
    slots[i] = first;
    slots[i + 1] = second;
    slots[i + 2] = last;
  }

  /** By a quarter, a part at a time: to grow never needs twice the room. */
  private static int[] grown(int[] slots) {
    int capacity = slots.length / EACH;
    int[] more = new int[(capacity + Math.max(capacity / 4, 2)) * EACH];
    for (int i = 0; i < slots.length; i += EACH) {
      if (slots[i] == 0) continue;
      put(
          more,
          place(more, slots[i], slots[i + 1], slots[i + 2]),
          slots[i],
          slots[i + 1],
          slots[i + 2]);
    }
    return more;
  }
}
