package org.clausier.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.usage.LearnerKey;
import org.clausier.usage.LikeRows;
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
        Arbitraries.longs().between(0, 6).map(n -> new LearnerKey(n - 3, n * 31)).optional();
    Arbitrary<Place> place =
        Combinators.combine(Arbitraries.of("r", "é\uD800"), Arbitraries.integers().between(1, 3000))
            .as(Place::new);
    Arbitrary<Integer> count = Arbitraries.integers().between(1, 3);
    Arbitrary<Optional<String>> audience = Arbitraries.of("company", "").optional();
    Arbitrary<Map<String, String>> known =
        Arbitraries.of(
            Map.of(),
            Map.of("participants", "4"),
            Map.of("participants", "30"),
            Map.of("session", "s, venue=open", "venue", "open"),
            Map.of("session", "s", "venue", "open, venue=open"));
    Arbitrary<Map<String, Boolean>> conditions =
        Arbitraries.of(Map.of(), Map.of("prior-notice", true), Map.of("prior-notice", false));
    return Combinators.combine(practice, days, learner, place, count, audience, known, conditions)
        .as(
            (p, d, l, where, c, a, k, m) ->
                new UsageEvent(where, START.plusDays(d), p, "", l, a, k, m, c))
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
    assertThat(counted + tally.setAside()).isEqualTo(expected);
  }

  @Property
  void equalTalliesHaveEqualBytes(@ForAll("events") List<UsageEvent> events, @ForAll long seed) {
    List<UsageEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(seed));
    int half = shuffled.size() / 2;
    Tally merged = of(shuffled.subList(half, shuffled.size())).merge(of(shuffled.subList(0, half)));
    assertThat(merged.toBytes()).isEqualTo(of(events).toBytes());
  }

  @Property
  void differentTalliesHaveDifferentBytes(
      @ForAll("events") List<UsageEvent> a, @ForAll("events") List<UsageEvent> b) {
    boolean alike = Arrays.equals(of(a).toBytes(), of(b).toBytes());
    assertThat(alike).isEqualTo(of(a).equals(of(b)));
  }

  @Property
  void whatIsWrittenIsReadTheSame(@ForAll("events") List<UsageEvent> events) {
    Tally tally = of(events);
    Tally read = read(tally.toBytes());
    assertThat(read).isEqualTo(tally);
    assertThat(read.counts().toString()).isEqualTo(tally.counts().toString());
    assertThat(read.merge(of(events))).isEqualTo(tally.merge(of(events)));
  }

  /** Whatever was changed: refused, or a tally whose form this is. */
  @Property(tries = 3000)
  void aDamagedFormIsRefusedOrIsTheFormOfAnother(
      @ForAll("events") List<UsageEvent> events,
      @ForAll int where,
      @ForAll byte value,
      @ForAll int length) {
    byte[] bytes = of(events).toBytes();
    bytes[Math.floorMod(where, bytes.length)] = value;
    byte[] cut =
        length % 3 == 0 ? Arrays.copyOf(bytes, Math.floorMod(length, bytes.length + 9)) : bytes;
    Tally.fromBytes("t", cut)
        .match(
            read -> assertThat(read.toBytes()).isEqualTo(cut),
            refused -> assertThat(refused).extracting(Problem::id).containsExactly("tally-form"));
  }

  @Property
  void aTruncatedFormIsRefused(@ForAll("events") List<UsageEvent> events, @ForAll int where) {
    byte[] bytes = of(events).toBytes();
    byte[] cut = Arrays.copyOf(bytes, Math.floorMod(where, bytes.length));
    assertThat(Tally.fromBytes("t", cut)).isInstanceOf(Outcome.Refused.class);
  }

  @Property
  void whatIsNoFormIsRefused(@ForAll byte[] noise) {
    assertThat(Tally.fromBytes("t", noise)).isInstanceOf(Outcome.Refused.class);
  }

  /** Rows alike, told together, are counted as the use of each is. */
  @Property
  void rowsAlikeCountAsTheirUses(@ForAll("events") List<UsageEvent> events, @ForAll long seed) {
    Tally together = of(events);
    Tally apart = of(events);
    Random random = new Random(seed);
    for (int batch = 0; batch < 3 && !events.isEmpty(); batch++) {
      LikeRows rows = new LikeRows();
      boolean room = true;
      for (int n = random.nextInt(LikeRows.MOST + 1); n > 0 && room; n--) {
        UsageEvent other = events.get(random.nextInt(events.size()));
        LocalDate day = START.plusDays(random.nextInt(40));
        String organisation = random.nextBoolean() ? other.organisation() : "x";
        int learner = random.nextInt(9);
        room = rows.add(other, day, organisation, learner - 4, (learner - 4) * 31, 0, 0);
      }
      int half = rows.size() / 2;
      together.plus(rows, 0, half).plus(rows, half, rows.size());
      for (int i = 0; i < rows.size(); i++) apart.plus((UsageEvent) rows.item(i));
    }
    assertThat(together).isEqualTo(apart);
    assertThat(together.toBytes()).isEqualTo(apart.toBytes());
  }

  private static Tally read(byte[] bytes) {
    return Tally.fromBytes("t", bytes)
        .match(
            t -> t,
            refused -> {
              throw new AssertionError(refused);
            });
  }
}
