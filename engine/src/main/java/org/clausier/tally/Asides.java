package org.clausier.tally;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clausier.problem.Outcome;
import org.clausier.usage.LikeRows;
import org.clausier.usage.UsageItem.Aside;
import org.clausier.usage.UsageItem.Cause;

/**
 * Rows that were read well and are not counted as uses, by their cause: a commutative monoid beside
 * the tally. Kinds of events are kept by name, the first hundred of each cause in their order, so
 * that neither rows nor invented names make it grow.
 */
public final class Asides {

  static final int KINDS = 100;

  private static final int MOST_ALIKE = 1 << 14;

  private final Learners learners = new Learners();
  private final Map<Cause, Count> counts = new EnumMap<>(Cause.class);
  private final Map<Cause, TreeMap<String, Rows>> kinds = new EnumMap<>(Cause.class);

  /** What rows alike are counted in. */
  private final Map<Aside, Alike> alikes = new IdentityHashMap<>();

  /** How many rows are of a kind. */
  private static final class Rows {
    private long count;
  }

  private record Alike(Lately.Found found, Count count, Rows kind) {}

  /** Counts one more row, and returns this. */
  public Asides plus(Aside aside) {
    count(aside.cause()).plus(aside.event());
    kind(aside.cause(), aside.kind()).count++;
    return this;
  }

  /**
   * Counts rows that say the same as others, from one to before another, and returns this: as if
   * each were counted. Those that are not set aside are passed over.
   */
  public Asides plus(LikeRows rows, int from, int to) {
    String table = rows.table();
    for (int i = from; i < to; i++) {
      if (!(rows.other(i) instanceof Aside aside)) continue;
      Alike alike = alikes.get(aside);
      if (alike == null) alike = alike(aside);
      int number = rows.isNamed(i) ? learners.number(rows.high(i), rows.low(i)) : Learners.NONE;
      alike.count.plus(alike.found, rows.day(i), number, table, rows.row(i));
      alike.kind.count++;
    }
    return this;
  }

  private Alike alike(Aside aside) {
    Count count = count(aside.cause());
    Rows kind = kind(aside.cause(), aside.kind());
    if (alikes.size() == MOST_ALIKE) alikes.clear();
    Lately.Found found = Lately.Found.of(aside.event(), "", LocalDate.EPOCH, count);
    Alike alike = new Alike(found, count, kind);
    alikes.put(aside, alike);
    return alike;
  }

  private Count count(Cause cause) {
    return counts.computeIfAbsent(cause, c -> new Count(learners));
  }

  /** Adds another to this one, and returns this. */
  public Asides merge(Asides other) {
    other.counts.forEach((c, n) -> count(c).merge(n));
    other.kinds.forEach((c, all) -> all.forEach((kind, n) -> kind(c, kind).count += n.count));
    return this;
  }

  private Rows kind(Cause cause, String kind) {
    TreeMap<String, Rows> known = kinds.computeIfAbsent(cause, c -> new TreeMap<>());
    Rows there = known.get(kind);
    if (there != null) return there;
    // what is not among the first never comes back: the last of them only comes before it
    if (known.size() >= KINDS && kind.compareTo(known.lastKey()) > 0) return new Rows();
    Rows fresh = new Rows();
    known.put(kind, fresh);
    if (known.size() > KINDS) known.pollLastEntry();
    return fresh;
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
    count(cause).merge(count);
    rows.forEach((kind, n) -> kind(cause, kind).count += n);
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
    SortedMap<String, Long> rows = new TreeMap<>();
    kinds.getOrDefault(cause, new TreeMap<>()).forEach((kind, n) -> rows.put(kind, n.count));
    return Collections.unmodifiableSortedMap(rows);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Asides a
        && counts.equals(a.counts)
        && counts.keySet().stream().allMatch(c -> kinds(c).equals(a.kinds(c)));
  }

  @Override
  public int hashCode() {
    return counts.hashCode();
  }
}
