package org.clausier.tally;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.clausier.problem.Outcome;
import org.clausier.usage.LikeRows;
import org.clausier.usage.UsageEvent;
import org.clausier.usage.VolumeStatement;
import org.jspecify.annotations.Nullable;

/**
 * Uses counted by situation: a commutative monoid, so that a report may be counted whole or in
 * pieces, in any order, on one machine or many, with the same result. Its size grows with
 * situations and learners, never with rows. Not for several threads at once: one each, then merge.
 */
public final class Tally {

  private static final int DAYS = 4096;

  private final Stretches stretches;
  private final Set<String> notCounted;
  private final Learners learners = new Learners();
  private final Map<Situation, Count> counts = new HashMap<>();
  private final SortedSet<Volume> volumes = new TreeSet<>();
  private final Map<LocalDate, LocalDate> from = new HashMap<>();
  private final Map<LocalDate, LocalDate> starts = new HashMap<>();
  private final Lately lately = new Lately();
  private final Lately.@Nullable Found[] found = new Lately.Found[LikeRows.MOST];
  private final int[] numbers = new int[LikeRows.MOST];
  private long setAside;

  /**
   * The identity.
   *
   * @param notCounted practices set aside before anything is counted (domain § 5.6)
   */
  public Tally(Stretches stretches, Collection<String> notCounted) {
    this.stretches = stretches;
    this.notCounted = Set.copyOf(notCounted);
  }

  /** Counts one more row, and returns this. */
  public Tally plus(UsageEvent event) {
    if (notCounted.contains(event.practice())) {
      setAside += event.count();
      return this;
    }
    count(situation(event)).plus(event);
    return this;
  }

  /**
   * Counts rows that say the same as others, from one to before another, and returns this: as if
   * the use of each were counted. Those that tell no use are passed over.
   */
  public Tally plus(LikeRows rows, int from, int to) {
    String table = rows.table();
    for (int i = from; i < to; i++) {
      found[i] = rows.other(i) instanceof UsageEvent use ? found(rows, i, use) : null;
    }
    // side by side, so that the look-ups overlap: each waits for memory
    for (int i = from; i < to; i++) {
      Lately.Found f = found[i];
      boolean counted = f != null && f.count() != null && rows.isNamed(i);
      numbers[i] = counted ? learners.number(rows.high(i), rows.low(i)) : Learners.NONE;
    }
    for (int i = from; i < to; i++) {
      Lately.Found f = found[i];
      if (f == null) continue;
      Count count = f.count();
      if (count == null) setAside += f.other().count();
      else count.plus(f, rows.day(i), numbers[i], table, rows.row(i));
    }
    return this;
  }

  private Lately.Found found(LikeRows rows, int i, UsageEvent other) {
    String organisation = rows.organisation(i);
    LocalDate start = from(rows.day(i));
    Lately.Found known = lately.of(other, organisation, start);
    if (known != null) return known;
    Count count =
        notCounted.contains(other.practice())
            ? null
            : count(
                new Situation(
                    organisation,
                    other.practice(),
                    other.audience(),
                    other.known(),
                    other.conditions(),
                    start));
    return lately.keep(Lately.Found.of(other, organisation, start, count));
  }

  /** Keeps one more volume, and returns this. */
  public Tally plus(VolumeStatement v) {
    return plus(
        new Volume(
            v.organisation(),
            v.session(),
            v.indicator(),
            v.day(),
            v.place().table(),
            v.place().row(),
            v.quantity()));
  }

  Tally plus(Volume volume) {
    volumes.add(volume);
    return this;
  }

  /**
   * Adds another tally to this one, and returns this.
   *
   * @throws IllegalArgumentException when they do not count alike
   */
  public Tally merge(Tally other) {
    if (!stretches.equals(other.stretches) || !notCounted.equals(other.notCounted)) {
      throw new IllegalArgumentException("two tallies of different calendars");
    }
    other.counts.forEach((s, c) -> count(s).merge(c));
    volumes.addAll(other.volumes);
    setAside += other.setAside;
    return this;
  }

  /**
   * The tally in a compact form: equal tallies give equal bytes, wherever and however they were
   * counted. Learners are in it as the keyed hashes that they are here.
   */
  public byte[] toBytes() {
    return TallyWriter.write(this);
  }

  /**
   * What {@link #toBytes()} wrote; anything else is refused, whatever it claims.
   *
   * @param name of the file, for the problem
   */
  public static Outcome<Tally> fromBytes(String name, byte[] bytes) {
    return TallyReader.read(name, bytes);
  }

  /** Each situation and what was counted of it, in their order. */
  public SortedMap<Situation, Count> counts() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /**
   * The same, of some organisations, and all the others together: most situations of a report may
   * be of others, and need no order.
   *
   * @param organisation as declared
   */
  public Parted counts(Predicate<String> organisation) {
    Map<String, Boolean> known = new HashMap<>();
    SortedMap<Situation, Count> own = new TreeMap<>();
    Count others = new Count();
    counts.forEach(
        (situation, count) -> {
          if (known.computeIfAbsent(situation.organisation(), organisation::test)) {
            own.put(situation, count);
          } else others.merge(count);
        });
    return new Parted(own, others);
  }

  public SortedSet<Volume> volumes() {
    return Collections.unmodifiableSortedSet(volumes);
  }

  /** How many uses were not counted; nothing else of them is ever told, or known here. */
  public long setAside() {
    return setAside;
  }

  void setAside(long uses) {
    setAside = uses;
  }

  Stretches stretches() {
    return stretches;
  }

  Set<String> notCounted() {
    return notCounted;
  }

  Learners learners() {
    return learners;
  }

  void put(Situation situation, Count count) {
    counts.put(situation, count);
  }

  Count count(Situation situation) {
    Count known = counts.get(situation);
    if (known != null) return known;
    Count fresh = new Count(learners);
    counts.put(situation, fresh);
    return fresh;
  }

  private Situation situation(UsageEvent event) {
    return new Situation(
        event.organisation(),
        event.practice(),
        event.audience(),
        event.known(),
        event.conditions(),
        from(event.day()));
  }

  /** Days come by thousands and are few; a stretch has one object. */
  private LocalDate from(LocalDate day) {
    LocalDate known = from.get(day);
    if (known != null) return known;
    if (from.size() == DAYS) {
      from.clear();
      starts.clear();
    }
    LocalDate start = stretches.from(day);
    LocalDate one = starts.putIfAbsent(start, start);
    from.put(day, one == null ? start : one);
    return one == null ? start : one;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Tally t
        && counts.equals(t.counts)
        && volumes.equals(t.volumes)
        && setAside == t.setAside;
  }

  @Override
  public int hashCode() {
    return counts.hashCode() * 31 + volumes.hashCode();
  }
}
