package org.clausier.tally;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Writes a tally: how it counts, its words, its learners, then each situation by the places of
 * these. Everything in its order, so that nothing of the way it was counted shows.
 */
final class TallyWriter {

  static final byte[] MARK = {'C', 'L', 'T', 'Y'};
  static final int VERSION = 1;

  private final Bytes to = new Bytes();
  private final Map<String, Integer> words = new TreeMap<>();
  private final Map<Learners, int[]> ranks = new java.util.IdentityHashMap<>();

  private TallyWriter() {}

  static byte[] write(Tally tally) {
    return new TallyWriter().all(tally);
  }

  private byte[] all(Tally tally) {
    for (byte b : MARK) to.octet(b);
    to.octet(VERSION);
    SortedSet<java.time.LocalDate> cuts = tally.stretches().cuts();
    to.number(cuts.size());
    cuts.forEach(d -> to.signed(d.toEpochDay()));
    words(tally);
    to.number(tally.notCounted().size());
    new TreeSet<>(tally.notCounted()).forEach(this::word);
    to.number(tally.setAside());
    learners(tally);
    to.number(tally.counts().size());
    tally.counts().forEach(this::situation);
    to.number(tally.volumes().size());
    tally.volumes().forEach(this::volume);
    return to.all();
  }

  private void words(Tally tally) {
    TreeSet<String> all = new TreeSet<>(tally.notCounted());
    tally
        .counts()
        .forEach(
            (s, c) -> {
              all.addAll(List.of(s.organisation(), s.practice()));
              s.audience().ifPresent(all::add);
              all.addAll(s.known().keySet());
              all.addAll(s.known().values());
              all.addAll(s.conditions().keySet());
              all.addAll(c.rows().keySet());
            });
    for (Volume v : tally.volumes()) {
      all.addAll(List.of(v.organisation(), v.session(), v.indicator(), v.report()));
    }
    to.number(all.size());
    for (String word : all) {
      words.put(word, words.size());
      to.text(word);
    }
  }

  /** The learners counted, by their keys. */
  private void learners(Tally tally) {
    Learners learners = tally.learners();
    BitSet counted = new BitSet(learners.size());
    tally.counts().values().forEach(c -> c.learnerSet().forEach((of, n) -> counted.set(n)));
    int[] sorted =
        counted.stream()
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer n) -> learners.high(n))
                    .thenComparingLong(learners::low))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] rank = new int[learners.size()];
    to.number(sorted.length);
    for (int place = 0; place < sorted.length; place++) {
      rank[sorted[place]] = place;
      to.eight(learners.high(sorted[place]));
      to.eight(learners.low(sorted[place]));
    }
    ranks.put(learners, rank);
  }

  private void situation(Situation situation, Count count) {
    word(situation.organisation());
    word(situation.practice());
    to.octet(situation.audience().isPresent() ? 1 : 0);
    situation.audience().ifPresent(this::word);
    to.number(situation.known().size());
    situation
        .known()
        .forEach(
            (id, value) -> {
              word(id);
              word(value);
            });
    to.number(situation.conditions().size());
    situation
        .conditions()
        .forEach(
            (id, met) -> {
              word(id);
              to.octet(met ? 1 : 0);
            });
    to.signed(situation.from().toEpochDay());
    count(count);
  }

  private void count(Count count) {
    to.number(count.events());
    to.number(count.participants());
    to.number(count.smallestGroup());
    count.days().forEach(d -> to.signed(d.toEpochDay()));
    IntStream.Builder places = IntStream.builder();
    count.learnerSet().forEach((of, n) -> places.add(rank(of)[n]));
    ascending(places.build().sorted().toArray());
    to.number(count.rows().size());
    count
        .rows()
        .forEach(
            (report, rows) -> {
              word(report);
              to.number(rows.count());
              to.number(rows.last());
              ascending(rows.first());
            });
  }

  private int[] rank(Learners of) {
    return java.util.Objects.requireNonNull(ranks.get(of), "the learners of another tally");
  }

  /** How many, the first, then how far each is from the one before. */
  private void ascending(int[] numbers) {
    to.number(numbers.length);
    int before = 0;
    for (int n : numbers) {
      to.number(n - before);
      before = n;
    }
  }

  private void volume(Volume v) {
    List.of(v.session(), v.organisation(), v.indicator(), v.report()).forEach(this::word);
    to.signed(v.day().toEpochDay());
    to.number(v.row());
    to.number(v.quantity());
  }

  private void word(String word) {
    to.number(java.util.Objects.requireNonNull(words.get(word)));
  }
}
