package org.clausier.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.clausier.usage.KeySet;
import org.clausier.usage.LearnerKey;
import org.clausier.usage.Place;
import org.clausier.usage.UsageEvent;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final LocalDate SIGNED = LocalDate.of(2026, 2, 10);

  private static UsageEvent event(int row, LocalDate day, String practice, long learner) {
    return new UsageEvent(
        new Place("r", row),
        day,
        practice,
        "",
        learner == 0 ? Optional.empty() : Optional.of(new LearnerKey(learner, learner)),
        Optional.empty(),
        Map.of(),
        Map.of(),
        1);
  }

  @Test
  void aStretchIsAMonthOrPartOfOneWhereARuleMayChange() {
    Stretches stretches = new Stretches(List.of(SIGNED));
    assertThat(stretches.from(LocalDate.of(2026, 2, 9))).isEqualTo("2026-02-01");
    assertThat(stretches.from(SIGNED)).isEqualTo(SIGNED);
    assertThat(stretches.from(LocalDate.of(2026, 2, 28))).isEqualTo(SIGNED);
    assertThat(stretches.from(LocalDate.of(2026, 3, 1))).isEqualTo("2026-03-01");
  }

  @Test
  void learnersAreCountedOnceAndRowsKeptAsRanges() {
    Tally tally = new Tally(Stretches.months(), Set.of());
    for (int row : new int[] {7, 5, 6, 12}) tally.plus(event(row, SIGNED, "a", row % 2 + 1));
    Count count = tally.counts().values().iterator().next();
    assertThat(count.events()).isEqualTo(4);
    assertThat(count.learners()).isEqualTo(2);
    assertThat(count.evidence())
        .containsExactly(
            new Evidence(
                "r", List.of(new Evidence.Range(5, 7), new Evidence.Range(12, 12)), 4, 12));
  }

  @Test
  void whoLearnsOfTheirOwnAccordIsSetAsideBeforeCounting() {
    Tally tally = new Tally(Stretches.months(), Set.of("alone"));
    tally.plus(event(2, SIGNED, "alone", 1)).plus(event(3, SIGNED, "a", 2));
    assertThat(tally.counts()).hasSize(1);
    assertThat(tally.setAside().events()).isEqualTo(1);
  }

  @Test
  void theSetOfKeysIsExact() {
    Random random = new Random(7);
    KeySet keys = new KeySet();
    Set<Long> expected = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      long n = random.nextInt(9_000);
      assertThat(keys.add(n, n << 3)).isEqualTo(expected.add(n));
    }
    assertThat(keys.size()).isEqualTo(expected.size());
  }
}
