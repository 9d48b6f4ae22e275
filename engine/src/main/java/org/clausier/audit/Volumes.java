package org.clausier.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clausier.tally.Volume;
import org.clausier.usage.Indicator;

/** The numbers declared, session by session: the last day's when a number was stated again. */
final class Volumes {

  private final Map<String, Indicator> indicators;
  private final SortedMap<String, SortedMap<String, Volume>> bySession = new TreeMap<>();
  private final List<Mismatch> mismatches = new ArrayList<>();

  Volumes(Map<String, Indicator> indicators, Collection<Volume> volumes) {
    this.indicators = indicators;
    for (Volume v : volumes) {
      SortedMap<String, Volume> session =
          bySession.computeIfAbsent(v.session(), s -> new TreeMap<>());
      Volume before = session.put(v.indicator(), v);
      if (before != null && before.day().equals(v.day()) && before.quantity() != v.quantity()) {
        mismatches.add(new Mismatch(v, before));
      }
    }
    bySession.values().forEach(this::compare);
  }

  private void compare(SortedMap<String, Volume> session) {
    for (Volume v : session.values()) {
      Indicator indicator = indicators.get(v.indicator());
      if (indicator == null) continue;
      for (String other : indicator.atMost()) {
        Volume limit = session.get(other);
        if (limit != null && v.quantity() > limit.quantity())
          mismatches.add(new Mismatch(v, limit));
      }
    }
  }

  List<Mismatch> mismatches() {
    return mismatches;
  }

  List<Volume> all() {
    return bySession.values().stream().flatMap(s -> s.values().stream()).toList();
  }

  /** The volumes that count certificates, or whatever a practice of that fee counts. */
  List<Volume> ofPractices() {
    return all().stream().filter(v -> practice(v).isPresent()).toList();
  }

  Optional<String> practice(Volume v) {
    return Optional.ofNullable(indicators.get(v.indicator())).flatMap(Indicator::practice);
  }

  /** Units of a fee that a session declares; empty when it does not say. */
  OptionalLong units(String unit, Optional<String> session) {
    return total(session, i -> i.units().contains(unit));
  }

  /** Units that a session declares to have paid for a practice. */
  long settled(String practice, Optional<String> session) {
    return total(session, i -> i.settles().filter(practice::equals).isPresent()).orElse(0);
  }

  private OptionalLong total(
      Optional<String> session, java.util.function.Predicate<Indicator> counts) {
    List<Volume> found =
        all().stream()
            .filter(v -> session.isEmpty() || session.get().equals(v.session()))
            .filter(
                v -> Optional.ofNullable(indicators.get(v.indicator())).filter(counts).isPresent())
            .toList();
    return found.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(found.stream().mapToLong(Volume::quantity).sum());
  }
}
