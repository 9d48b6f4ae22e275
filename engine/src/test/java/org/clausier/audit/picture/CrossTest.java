package org.clausier.audit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.clausier.tally.Count;
import org.clausier.tally.Stretches;
import org.clausier.tally.Tally;
import org.clausier.usage.LearnerKey;
import org.clausier.usage.Place;
import org.clausier.usage.UsageEvent;
import org.junit.jupiter.api.Test;

/** Nobody is recognised in a table: neither in a cell, nor by subtraction. */
class CrossTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
  private static final OptionalLong UNTOLD = OptionalLong.empty();

  private int row = 1;

  /** One use by each of so many learners. */
  private Count by(int learners) {
    Tally tally = new Tally(Stretches.months(), Set.of());
    for (int i = 1; i <= learners; i++) tally.plus(use(Optional.of(new LearnerKey(i, i))));
    return tally.counts().values().iterator().next();
  }

  private UsageEvent use(Optional<LearnerKey> learner) {
    return new UsageEvent(
        new Place("r.csv", row++),
        DAY,
        "follow-individually",
        "",
        learner,
        Optional.empty(),
        Map.of(),
        Map.of(),
        1);
  }

  private Count unnamed() {
    Tally tally = new Tally(Stretches.months(), Set.of());
    tally.plus(use(Optional.empty()));
    return tally.counts().values().iterator().next();
  }

  private Cross filled() {
    Cross cross = new Cross(5);
    cross.add("september", "free", by(4), false);
    cross.add("september", "paid", by(9), false);
    cross.add("september", "silent", by(7), false);
    cross.add("october", "free", by(20), false);
    cross.add("october", "paid", by(30), false);
    cross.protect();
    return cross;
  }

  @Test
  void fewer_than_five_people_are_not_told_and_five_are() {
    Cross cross = filled();
    cross.add("november", "free", by(5), false);
    assertThat(cross.told("september", "free")).isEqualTo(UNTOLD);
    assertThat(cross.told("september", "silent")).hasValue(7);
    assertThat(cross.told("november", "free")).hasValue(5);
  }

  @Test
  void uses_that_name_nobody_are_told() {
    Cross cross = new Cross(5);
    cross.add("september", "free", unnamed(), false);
    cross.protect();
    cross.protect(row -> true, column -> true);
    assertThat(cross.told("september", "free")).hasValue(1);
  }

  @Test
  void where_a_total_is_known_the_smallest_other_is_not_told_either() {
    Cross rows = filled();
    rows.protect(row -> true, column -> false);
    assertThat(rows.told("september", "silent")).isEqualTo(UNTOLD);
    assertThat(rows.told("september", "paid")).hasValue(9);
    Cross columns = filled();
    columns.protect(row -> false, column -> true);
    assertThat(columns.told("october", "free")).isEqualTo(UNTOLD);
    assertThat(columns.told("september", "silent")).hasValue(7);
  }

  /** Alone in its row and its column, it would be the whole less all the others. */
  @Test
  void the_whole_reveals_nothing() {
    Cross cross = new Cross(5);
    cross.add("september", "free", by(3), false);
    cross.add("october", "paid", by(8), false);
    cross.add("november", "silent", by(9), false);
    cross.protect();
    cross.protect(row -> true, column -> true);
    assertThat(cross.told("october", "paid")).isEqualTo(UNTOLD);
    assertThat(cross.told("november", "silent")).hasValue(9);
  }

  @Test
  void what_a_finding_bands_is_banded_here() {
    Cross cross = new Cross(5);
    cross.add("september", "free", by(12), true);
    cross.add("september", "paid", by(9), false);
    cross.protect();
    assertThat(cross.told("september", "free")).isEqualTo(UNTOLD);
    assertThat(cross.told("september", "paid")).hasValue(9);
  }

  @Test
  void what_was_not_done_is_told_as_nothing() {
    assertThat(filled().told("october", "silent")).hasValue(0);
  }
}
