package org.clausier.usage.event;

/**
 * Ids already met, and 32 bits of what each said: sixteen bytes an id. Two ids are taken for one
 * with less than one chance in 10¹⁵ among ten million. It may be used by several threads.
 */
final class IdTable {

  /** What is known of an id. */
  enum Met {
    NEVER,
    SAME,
    OTHER
  }

  private static final int SHARES = 256;
  private static final long CONTENT = 0xFFFFFFFFL;

  private final Share[] shares = new Share[SHARES];

  IdTable() {
    for (int i = 0; i < SHARES; i++) shares[i] = new Share();
  }

  /** Remembers an id the first time that it is met. */
  Met meet(Marks.Mark id, int content) {
    Share share = shares[(int) (id.high() >>> 56)];
    synchronized (share) {
      return share.meet(id.high(), id.low() & ~CONTENT | content & CONTENT);
    }
  }

  boolean has(Marks.Mark id) {
    Share share = shares[(int) (id.high() >>> 56)];
    synchronized (share) {
      return share.slots[share.place(share.slots, share.capacity, id.high(), id.low())] != 0;
    }
  }

  /** A part of the ids, grown by a quarter: together they never hold twice what they need. */
  private static final class Share {
    private static final int SMALLEST = 16;
    private static final double FULL = 0.85;

    private int capacity = SMALLEST;
    private long[] slots = new long[2 * SMALLEST];
    private int size;

    Met meet(long high, long low) {
      long first = high == 0 ? 1 : high;
      int i = place(slots, capacity, first, low);
      if (slots[i] != 0) return slots[i + 1] == low ? Met.SAME : Met.OTHER;
      slots[i] = first;
      slots[i + 1] = low;
      if (++size > capacity * FULL) grow();
      return Met.NEVER;
    }

    /** Where an id stands, or would stand: its content is not looked at. */
    int place(long[] in, int capacityOf, long high, long low) {
      long first = high == 0 ? 1 : high;
      int i = (int) Long.remainderUnsigned(Marks.mixed(first), capacityOf);
      while (in[2 * i] != 0
          && (in[2 * i] != first || (in[2 * i + 1] & ~CONTENT) != (low & ~CONTENT))) {
        if (++i == capacityOf) i = 0;
      }
      return 2 * i;
    }

    private void grow() {
      int more = Math.addExact(capacity, Math.max(capacity / 4, SMALLEST));
      long[] larger = new long[2 * more];
      for (int i = 0; i < slots.length; i += 2) {
        if (slots[i] == 0) continue;
        int at = place(larger, more, slots[i], slots[i + 1]);
        larger[at] = slots[i];
        larger[at + 1] = slots[i + 1];
      }
      slots = larger;
      capacity = more;
    }
  }
}
