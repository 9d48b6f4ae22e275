package org.clausier.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clausier.usage.LearnerKey;
import org.clausier.usage.Place;
import org.clausier.usage.UsageEvent;

/** A report counted whole, or in pieces, in any order: the same tally. */
class TallyPropertyTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 20);

  private static Tally empty() {
    return new Tally(new Stretches(List.of(LocalDate.of(2026, 2, 10))), Set.of("set-aside"));
  }

  private static Tally of(List<UsageEvent> events) {
    Tally tally = empty();
    events.forEach(tally::plus);
    return tally;
  }

  @Provide
  Arbitrary<List<UsageEvent>> events() {
    Arbitrary<String> practice = Arbitraries.of("a", "b", "set-aside");
    Arbitrary<Integer> days = Arbitraries.integers().between(0, 40);
    Arbitrary<Optional<LearnerKey>> learner =
        Arbitraries.longs().between(0, 6).map(n -> new LearnerKey(n, n * 31)).optional();
    Arbitrary<Integer> row = Arbitraries.integers().between(1, 3000);
    Arbitrary<Integer> count = Arbitraries.integers().between(1, 3);
    Arbitrary<Map<String, String>> known =
        Arbitraries.of(Map.of(), Map.of("participants", "4"), Map.of("participants", "30"));
    return Combinators.combine(practice, days, learner, row, count, known)
        .as(
            (p, d, l, r, c, k) ->
                new UsageEvent(
                    new Place("r", r),
                    START.plusDays(d),
                    p,
                    "",
                    l,
                    Optional.empty(),
                    k,
                    Map.of(),
                    c))
        .list()
        .ofMaxSize(60);
  }

  @Property
  void emptyIsTheIdentity(@ForAll("events") List<UsageEvent> events) {
    assertThat(of(events).merge(empty())).isEqualTo(of(events));
    assertThat(empty().merge(of(events))).isEqualTo(of(events));
  }

  @Property
  void mergingIsCommutative(
      @ForAll("events") List<UsageEvent> a, @ForAll("events") List<UsageEvent> b) {
    assertThat(of(a).merge(of(b))).isEqualTo(of(b).merge(of(a)));
  }

  @Property
  void mergingIsAssociative(
      @ForAll("events") List<UsageEvent> a,
      @ForAll("events") List<UsageEvent> b,
      @ForAll("events") List<UsageEvent> c) {
    assertThat(of(a).merge(of(b)).merge(of(c))).isEqualTo(of(a).merge(of(b).merge(of(c))));
  }

  @Property
  void chunksAndOrderDoNotMatter(@ForAll("events") List<UsageEvent> events, @ForAll long seed) {
    List<UsageEvent> shuffled = new ArrayList<>(events);
    Random random = new Random(seed);
    Collections.shuffle(shuffled, random);
    Tally inPieces = empty();
    int from = 0;
    while (from < shuffled.size()) {
      int to = Math.min(shuffled.size(), from + 1 + random.nextInt(7));
      inPieces.merge(of(shuffled.subList(from, to)));
      from = to;
    }
    assertThat(inPieces).isEqualTo(of(events));
    assertThat(inPieces.counts().toString()).isEqualTo(of(events).counts().toString());
  }

  @Property
  void nothingIsLost(@ForAll("events") List<UsageEvent> events) {
    Tally tally = of(events);
    long counted = tally.counts().values().stream().mapToLong(Count::events).sum();
    long expected = events.stream().mapToLong(UsageEvent::count).sum();
    assertThat(counted + tally.setAside().events()).isEqualTo(expected);
  }
}
