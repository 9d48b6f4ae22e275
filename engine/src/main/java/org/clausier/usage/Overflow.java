package org.clausier.usage;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Things met that memory has no room for. They are written down as they come and compared once all
 * were met; what repeats another is known when all is read again. So the memory of what was met is
 * bounded, however many things there are; two bits of each are kept, and only when something was
 * found. Things are told by 128 bits, hashes under a key that nobody knows: nothing in the file
 * names anybody. Not for several threads at once.
 */
public final class Overflow {

  /** What a thing is to those met before it. */
  public enum Met {
    NEW,
    REPEATED,
    /** Another of the same key says something else, before or after it. */
    CONTESTED
  }

  private static final int A_THING = 48;
  private static final int LEAST_ROOM = 1 << 20;
  private static final int MOST_ROOM = 1 << 27;

  private final BitSet repeated = new BitSet();
  private final BitSet contested = new BitSet();
  private @Nullable OverflowFile file;
  private int met;
  private int all = -1;

  /** How many things are remembered before others are written down: a third of the memory. */
  public static int usualRoom() {
    long things = Runtime.getRuntime().maxMemory() / A_THING;
    return (int) Math.max(LEAST_ROOM, Math.min(MOST_ROOM, things));
  }

  /**
   * Meets a thing that memory has no room for, nor remembers.
   *
   * @param content what it says: two of one key and one content are one thing, sent twice
   * @return as far as is known: the first time, each is new
   */
  public Met meet(long high, long low, long content) {
    int number = met++;
    if (all >= 0) {
      if (repeated.get(number)) return Met.REPEATED;
      return contested.get(number) ? Met.CONTESTED : Met.NEW;
    }
    if (file == null) file = OverflowFile.temporary();
    file.add(new Entry(high, low, content, number));
    return Met.NEW;
  }

  /** Whether memory had no room for something. */
  public boolean isBegun() {
    return met > 0;
  }

  /**
   * Compares what was written down, once all was met.
   *
   * @return whether something was found that is to be known from the beginning: then all is to be
   *     met again, in the same order
   * @throws IllegalStateException when what is met again is not what was met
   */
  public boolean again() {
    boolean first = all < 0;
    if (!first && met != all) throw new IllegalStateException("what was met differs: " + met);
    all = met;
    met = 0;
    if (file == null) return false;
    try (OverflowFile written = file) {
      for (int part = 0; part < OverflowFile.PARTS; part++) compare(written.part(part));
    }
    file = null;
    return !repeated.isEmpty() || !contested.isEmpty();
  }

  private void compare(Entry[] entries) {
    Arrays.sort(entries);
    for (int from = 0, to; from < entries.length; from = to) {
      to = from + 1;
      while (to < entries.length && entries[to].isOf(entries[from])) to++;
      boolean one = entries[to - 1].content() == entries[from].content();
      for (int i = from; i < to; i++) {
        boolean again = i > from && entries[i].content() == entries[i - 1].content();
        if (again) repeated.set(entries[i].number());
        else if (!one) contested.set(entries[i].number());
      }
    }
  }

  /** As it was written down, by key, then content, then number. */
  record Entry(long high, long low, long content, int number) implements Comparable<Entry> {
    boolean isOf(Entry other) {
      return high == other.high && low == other.low;
    }

    @Override
    public int compareTo(Entry other) {
      int by = Long.compare(high, other.high);
      if (by == 0) by = Long.compare(low, other.low);
      if (by == 0) by = Long.compare(content, other.content);
      return by == 0 ? Integer.compare(number, other.number) : by;
    }
  }
}
