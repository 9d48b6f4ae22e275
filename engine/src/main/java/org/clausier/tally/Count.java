package org.clausier.tally;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.clausier.usage.KeySet;
import org.clausier.usage.UsageEvent;

/**
 * What is counted of the uses of a situation. A commutative monoid: {@code new Count()} is its
 * identity, {@link #merge} its operation.
 */
public final class Count {

  private static final String PARTICIPANTS = "participants";

  private final KeySet learners = new KeySet();
  private final Map<String, Rows> rows = new TreeMap<>();
  private long events;
  private long participants;
  private long smallestGroup = Long.MAX_VALUE;
  private LocalDate first = LocalDate.MAX;
  private LocalDate last = LocalDate.MIN;

  /** What a declared number counts: that many, on the row that says so. */
  public static Count of(Volume volume) {
    Count count = new Count();
    count.events = volume.quantity();
    count.first = volume.day();
    count.last = volume.day();
    count.rows.computeIfAbsent(volume.report(), r -> new Rows()).add(volume.row());
    return count;
  }

  void plus(UsageEvent event) {
    events += event.count();
    event.learner().ifPresent(learners::add);
    String group = event.known().get(PARTICIPANTS);
    if (group != null) {
      long people = Long.parseLong(group);
      participants += people * event.count();
      smallestGroup = Math.min(smallestGroup, people);
    }
    if (event.day().isBefore(first)) first = event.day();
    if (event.day().isAfter(last)) last = event.day();
    rows.computeIfAbsent(event.place().table(), r -> new Rows()).add(event.place().row());
  }

  /** Adds another count to this one, and returns this. */
  public Count merge(Count other) {
    events += other.events;
    learners.addAll(other.learners);
    participants += other.participants;
    smallestGroup = Math.min(smallestGroup, other.smallestGroup);
    if (other.first.isBefore(first)) first = other.first;
    if (other.last.isAfter(last)) last = other.last;
    other.rows.forEach((r, e) -> rows.computeIfAbsent(r, k -> new Rows()).addAll(e));
    return this;
  }

  public boolean isEmpty() {
    return events == 0;
  }

  public long events() {
    return events;
  }

  /** Distinct learners, exactly; 0 when no row names one. */
  public int learners() {
    return learners.size();
  }

  /** People present, added over the groups: somebody who came twice counts twice. */
  public long participants() {
    return participants;
  }

  /** The smallest group declared; {@link Long#MAX_VALUE} when none was. */
  public long smallestGroup() {
    return smallestGroup;
  }

  /**
   * @throws IllegalStateException when nothing was counted
   */
  public LocalDate first() {
    if (isEmpty()) throw new IllegalStateException("nothing was counted");
    return first;
  }

  /**
   * @throws IllegalStateException when nothing was counted
   */
  public LocalDate last() {
    if (isEmpty()) throw new IllegalStateException("nothing was counted");
    return last;
  }

  /** The rows, report by report, in the order of their names. */
  public List<Evidence> evidence() {
    return rows.entrySet().stream()
        .map(
            e ->
                new Evidence(
                    e.getKey(), e.getValue().ranges(), e.getValue().count(), e.getValue().last()))
        .toList();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Count c
        && events == c.events
        && participants == c.participants
        && smallestGroup == c.smallestGroup
        && first.equals(c.first)
        && last.equals(c.last)
        && learners.equals(c.learners)
        && rows.equals(c.rows);
  }

  @Override
  public int hashCode() {
    return Objects.hash(events, participants, first, last);
  }

  @Override
  public String toString() {
    return events + " events, " + learners() + " learners, " + first + ".." + last;
  }
}
