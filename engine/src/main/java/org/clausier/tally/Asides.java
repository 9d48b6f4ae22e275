package org.clausier.tally;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clausier.problem.Outcome;
import org.clausier.usage.UsageItem.Aside;
import org.clausier.usage.UsageItem.Cause;

/**
 * Rows that were read well and are not counted as uses, by their cause: a commutative monoid beside
 * the tally. Kinds of events are kept by name, the first hundred of each cause in their order, so
 * that neither rows nor invented names make it grow.
 */
public final class Asides {

  static final int KINDS = 100;

  private final Map<Cause, Count> counts = new EnumMap<>(Cause.class);
  private final Map<Cause, TreeMap<String, Long>> kinds = new EnumMap<>(Cause.class);

  /** Counts one more row, and returns this. */
  public Asides plus(Aside aside) {
    counts.computeIfAbsent(aside.cause(), c -> new Count()).plus(aside.event());
    kind(aside.cause(), aside.kind(), 1);
    return this;
  }

  /** Adds another to this one, and returns this. */
  public Asides merge(Asides other) {
    other.counts.forEach((c, n) -> counts.computeIfAbsent(c, k -> new Count()).merge(n));
    other.kinds.forEach((c, all) -> all.forEach((kind, n) -> kind(c, kind, n)));
    return this;
  }

  private void kind(Cause cause, String kind, long rows) {
    TreeMap<String, Long> known = kinds.computeIfAbsent(cause, c -> new TreeMap<>());
    Long before = known.get(kind);
    if (before != null) {
      known.put(kind, before + rows);
    } else if (known.size() < KINDS || kind.compareTo(known.lastKey()) < 0) {
      known.put(kind, rows);
      if (known.size() > KINDS) known.pollLastEntry();
    }
  }

  /** The same in a compact form: equal asides give equal bytes. */
  public byte[] toBytes() {
    return AsidesBytes.write(this);
  }

  /**
   * What {@link #toBytes()} wrote; anything else is refused.
   *
   * @param name of the file, for the problem
   */
  public static Outcome<Asides> fromBytes(String name, byte[] bytes) {
    return AsidesBytes.read(name, bytes);
  }

  void put(Cause cause, Count count, Map<String, Long> rows) {
    counts.computeIfAbsent(cause, c -> new Count()).merge(count);
    rows.forEach((kind, n) -> kind(cause, kind, n));
  }

  /** What was counted of each cause. */
  public Map<Cause, Count> counts() {
    return Collections.unmodifiableMap(counts);
  }

  /** How many rows of each cause, of those that leave nothing in doubt. */
  public Map<Cause, Long> established() {
    Map<Cause, Long> rows = new EnumMap<>(Cause.class);
    counts.forEach(
        (cause, count) -> {
          if (!cause.doubtful()) rows.put(cause, count.events());
        });
    return rows;
  }

  /** How many rows of each kind of event, of the first hundred kinds. */
  public SortedMap<String, Long> kinds(Cause cause) {
    return Collections.unmodifiableSortedMap(kinds.getOrDefault(cause, new TreeMap<>()));
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Asides a && counts.equals(a.counts) && kinds.equals(a.kinds);
  }

  @Override
  public int hashCode() {
    return kinds.hashCode();
  }
}
