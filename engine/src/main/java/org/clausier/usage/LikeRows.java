package org.clausier.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A few rows that follow each other, each saying the same as an item already read but for its day,
 * organisation and learner: a use, one that a platform traced, or one set aside. They are told
 * together, without an object each, and the room is used again: whoever is told keeps nothing of
 * it.
 */
public final class LikeRows {

  /** So few that they stay at hand, so many that their look-ups overlap. */
  public static final int MOST = 256;

  private final @Nullable UsageItem[] others = new UsageItem[MOST];
  private final @Nullable LocalDate[] days = new LocalDate[MOST];
  private final @Nullable String[] organisations = new String[MOST];
  private final long[] learners = new long[2 * MOST];
  private final long[] hashes = new long[2 * MOST];
  private String report = "";
  private String sheet = "";
  private int before;
  private int size;

  /** Where they stand: the first that is added is the row after that one. */
  public void begin(String ofReport, String ofSheet, int row) {
    report = ofReport;
    sheet = ofSheet;
    before = row;
    size = 0;
  }

  /**
   * @param other a {@link UsageEvent}, or a {@link UsageItem.Traced} or {@link UsageItem.Aside} of
   *     nobody
   * @param high of the learner's key; 0 and 0: the row names nobody
   * @param rowHigh of the hash of the cells, as {@link Duplicates} hashes them; of no use without a
   *     learner
   * @return whether there is room for another
   */
  public boolean add(
      UsageItem other,
      LocalDate day,
      String organisation,
      long high,
      long low,
      long rowHigh,
      long rowLow) {
    others[size] = other;
    days[size] = day;
    organisations[size] = organisation;
    learners[2 * size] = high;
    learners[2 * size + 1] = low;
    hashes[2 * size] = rowHigh;
    hashes[2 * size + 1] = rowLow;
    size++;
    return size < MOST;
  }

  public int size() {
    return size;
  }

  public UsageItem other(int i) {
    return there(others[i]);
  }

  /** Says of a row whose it is: the organisation, and the item that it then is like. */
  public void attribute(int i, UsageItem other, String organisation) {
    others[i] = other;
    organisations[i] = organisation;
  }

  public LocalDate day(int i) {
    return there(days[i]);
  }

  public String organisation(int i) {
    return there(organisations[i]);
  }

  /** Whether the row names a learner. */
  public boolean isNamed(int i) {
    return (learners[2 * i] | learners[2 * i + 1]) != 0;
  }

  /** Of the learner's key. */
  public long high(int i) {
    return learners[2 * i];
  }

  /** Of the learner's key. */
  public long low(int i) {
    return learners[2 * i + 1];
  }

  long rowHigh(int i) {
    return hashes[2 * i];
  }

  long rowLow(int i) {
    return hashes[2 * i + 1];
  }

  /** What they are numbered in, as {@link Place#table()} says. */
  public String table() {
    return place(0).table();
  }

  /** As a spreadsheet numbers it. */
  public int row(int i) {
    return before + 1 + i;
  }

  Place place(int i) {
    return new Place(report, sheet, row(i));
  }

  /** What the row tells. */
  public UsageItem item(int i) {
    UsageItem other = other(i);
    if (other instanceof UsageEvent event) return like(i, event);
    if (other instanceof UsageItem.Aside aside) {
      return new UsageItem.Aside(aside.cause(), aside.kind(), like(i, aside.event()));
    }
    UsageItem.Traced traced = (UsageItem.Traced) other;
    return new UsageItem.Traced(
        like(i, traced.event()), learner(i).map(List::of).orElse(List.of()), traced.cohort());
  }

  private UsageEvent like(int i, UsageEvent event) {
    return event.like(place(i), day(i), organisation(i), learner(i));
  }

  private Optional<LearnerKey> learner(int i) {
    return isNamed(i) ? Optional.of(new LearnerKey(high(i), low(i))) : Optional.empty();
  }

  private static <T> T there(@Nullable T it) {
    if (it == null) throw new IndexOutOfBoundsException("no such row");
    return it;
  }
}
