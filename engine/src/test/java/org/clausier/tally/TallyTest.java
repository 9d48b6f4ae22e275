package org.clausier.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.clausier.problem.Outcome;
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
    assertThat(tally.setAside()).isEqualTo(1);
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
    assertThat(keys.size()).isEqualTo((long) expected.size());
  }

  @Test
  void theFormOfATallyIsCompactAndSaysItsVersion() {
    Tally tally = new Tally(Stretches.months(), Set.of());
    for (int row = 1; row <= 100_000; row++) tally.plus(event(row, SIGNED, "a", row % 50 + 1));
    byte[] bytes = tally.toBytes();
    assertThat(bytes).startsWith('C', 'L', 'T', 'Y', 1).hasSizeLessThan(50 * 17 + 1000 + 100);
    bytes[4] = 2;
    assertThat(Tally.fromBytes("t", bytes)).isInstanceOf(Outcome.Refused.class);
  }

  /** Two billion learners announced in ten bytes: refused without room being made for them. */
  @Test
  void aFormThatClaimsMoreThanItHoldsIsRefused() {
    byte[] hostile = {'C', 'L', 'T', 'Y', 1, 0, 0, 0, 0, -1, -1, -1, -1, 7, 0, 0};
    assertThat(Tally.fromBytes("t", hostile)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void twoSituationsThatReadAlikeAreTwo() {
    Tally tally = new Tally(Stretches.months(), Set.of());
    for (String session : List.of("s", "s, venue=open")) {
      String venue = session.equals("s") ? "open, venue=open" : "open";
      tally.plus(
          new UsageEvent(
              new Place("r", 2),
              SIGNED,
              "a",
              "",
              Optional.empty(),
              Optional.empty(),
              Map.of("session", session, "venue", venue),
              Map.of(),
              1));
    }
    assertThat(tally.counts()).hasSize(2);
  }

  @Test
  void talliesThatDoNotCountAlikeAreNotMerged() {
    Tally months = new Tally(Stretches.months(), Set.of());
    Tally cut = new Tally(new Stretches(List.of(SIGNED)), Set.of());
    assertThatThrownBy(() -> months.merge(cut)).isInstanceOf(IllegalArgumentException.class);
  }

  /** In the order of its table, a set united with an empty one would walk past all it put there. */
  @Test
  void manyLearnersAreUnitedAsFastAsTheyAreCounted() {
    Tally tally = new Tally(Stretches.months(), Set.of());
    for (int n = 1; n <= 1_000_000; n++) tally.plus(event(n, SIGNED, "a", n * 0x9E3779B97F4A7C15L));
    Count count = tally.counts().values().iterator().next();
    assertThat(new Count().merge(count).merge(count).learners()).isEqualTo(1_000_000);
    Tally other = new Tally(Stretches.months(), Set.of()).merge(tally);
    assertThat(other.counts().values().iterator().next().learners()).isEqualTo(1_000_000);
  }
}
