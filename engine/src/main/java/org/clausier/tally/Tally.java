package org.clausier.tally;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausier.usage.UsageEvent;
import org.clausier.usage.VolumeStatement;

/**
 * Uses counted by situation: a commutative monoid, so that a report may be counted whole or in
 * pieces, in any order, on one machine or many, with the same result. Its size grows with
 * situations and learners, never with rows. Not for several threads at once: one each, then merge.
 */
public final class Tally {

  private final Stretches stretches;
  private final Collection<String> notCounted;
  private final Map<Situation, Count> counts = new HashMap<>();
  private final SortedSet<Volume> volumes = new TreeSet<>();
  private final Count setAside = new Count();

  /**
   * The identity.
   *
   * @param notCounted practices set aside before anything is counted (domain § 5.6)
   */
  public Tally(Stretches stretches, Collection<String> notCounted) {
    this.stretches = stretches;
    this.notCounted = notCounted;
  }

  /** Counts one more row, and returns this. */
  public Tally plus(UsageEvent event) {
    if (notCounted.contains(event.practice())) {
      setAside.plus(event);
      return this;
    }
    counts.computeIfAbsent(situation(event), s -> new Count()).plus(event);
    return this;
  }

  /** Keeps one more volume, and returns this. */
  public Tally plus(VolumeStatement v) {
    volumes.add(
        new Volume(
            v.organisation(),
            v.session(),
            v.indicator(),
            v.day(),
            v.place().table(),
            v.place().row(),
            v.quantity()));
    return this;
  }

  /** Adds another tally of the same calendar to this one, and returns this. */
  public Tally merge(Tally other) {
    other.counts.forEach((s, c) -> counts.computeIfAbsent(s, k -> new Count()).merge(c));
    volumes.addAll(other.volumes);
    setAside.merge(other.setAside);
    return this;
  }

  /** Each situation and what was counted of it, in their order. */
  public SortedMap<Situation, Count> counts() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  public SortedSet<Volume> volumes() {
    return Collections.unmodifiableSortedSet(volumes);
  }

  /** What was not counted: how many rows, nothing else is ever told of it. */
  public Count setAside() {
    return setAside;
  }

  private Situation situation(UsageEvent event) {
    return new Situation(
        event.organisation(),
        event.practice(),
        event.audience(),
        event.known(),
        event.conditions(),
        stretches.from(event.day()));
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Tally t
        && counts.equals(t.counts)
        && volumes.equals(t.volumes)
        && setAside.equals(t.setAside);
  }

  @Override
  public int hashCode() {
    return counts.hashCode() * 31 + volumes.hashCode();
  }
}
