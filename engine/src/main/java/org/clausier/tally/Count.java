package org.clausier.tally;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.clausier.usage.UsageEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of the uses of a situation. A commutative monoid: {@code new Count()} is its
 * identity, {@link #merge} its operation.
 */
public final class Count {

  static final String PARTICIPANTS = "participants";

  private LearnerSet learners;
  private long events;
  private long participants;
  private long smallestGroup = Long.MAX_VALUE;
  private LocalDate first = LocalDate.MAX;
  private LocalDate last = LocalDate.MIN;
  private String report = "";
  private @Nullable Rows here;
  private @Nullable Map<String, Rows> elsewhere;

  public Count() {
    this((Learners) null);
  }

  /** Of a tally whose learners are numbered. */
  Count(@Nullable Learners of) {
    this.learners = of == null ? new LearnerSet(null) : of.nobody();
  }

  /** As a binary form tells it. */
  Count(
      LearnerSet learners,
      Map<String, Rows> rows,
      long events,
      long participants,
      long smallestGroup,
      LocalDate first,
      LocalDate last) {
    this.learners = learners;
    rows.forEach((r, kept) -> rows(r).addAll(kept));
    this.events = events;
    this.participants = participants;
    this.smallestGroup = smallestGroup;
    this.first = first;
    this.last = last;
  }

  /** What a declared number counts: that many, on the row that says so. */
  public static Count of(Volume volume) {
    Count count = new Count();
    count.events = volume.quantity();
    count.first = volume.day();
    count.last = volume.day();
    count.rows(volume.report()).add(volume.row());
    return count;
  }

  void plus(UsageEvent event) {
    events += event.count();
    event.learner().ifPresent(key -> learners = learners.with(key));
    String group = event.known().get(PARTICIPANTS);
    if (group != null) group(Long.parseLong(group), event.count());
    days(event.day());
    rows(event.place().table()).add(event.place().row());
  }

  /**
   * Counts a row like others.
   *
   * @param learner its number among those of the tally, or {@link Learners#NONE}
   */
  void plus(Lately.Found like, LocalDate day, int learner, String table, int row) {
    int count = like.other().count();
    events += count;
    if (learner != Learners.NONE) learners = learners.with(learner);
    if (like.group()) group(like.people(), count);
    days(day);
    rows(table).add(row);
  }

  private void group(long people, int count) {
    participants += people * count;
    smallestGroup = Math.min(smallestGroup, people);
  }

  private void days(LocalDate day) {
    if (day.isBefore(first)) first = day;
    if (day.isAfter(last)) last = day;
  }

  /** The rows of a report: most situations are of one alone. */
  private Rows rows(String of) {
    if (here == null) {
      report = of;
      here = new Rows();
    }
    if (of.equals(report)) return here;
    if (elsewhere == null) elsewhere = new TreeMap<>();
    return elsewhere.computeIfAbsent(of, r -> new Rows());
  }

  /** Adds another count to this one, and returns this. */
  public Count merge(Count other) {
    events += other.events;
    learners = learners.withAll(other.learners);
    participants += other.participants;
    smallestGroup = Math.min(smallestGroup, other.smallestGroup);
    if (other.first.isBefore(first)) first = other.first;
    if (other.last.isAfter(last)) last = other.last;
    other.rows().forEach((r, e) -> rows(r).addAll(e));
    return this;
  }

  LearnerSet learnerSet() {
    return learners;
  }

  /** By the names of the reports, in their order. */
  Map<String, Rows> rows() {
    if (here == null) return Map.of();
    if (elsewhere == null) return Map.of(report, here);
    Map<String, Rows> all = new TreeMap<>(elsewhere);
    all.put(report, here);
    return all;
  }

  /** Like {@link #first()} and {@link #last()}, also when nothing was counted. */
  List<LocalDate> days() {
    return List.of(first, last);
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
    return rows().entrySet().stream()
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
        && rows().equals(c.rows());
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
