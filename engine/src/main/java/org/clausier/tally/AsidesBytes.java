package org.clausier.tally;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausier.problem.Outcome;
import org.clausier.usage.UsageItem.Cause;

/**
 * Asides in the binary form of a tally: each cause is a situation of its own, and each of its kinds
 * another, in which the number of rows is told as a circumstance.
 */
final class AsidesBytes {

  private static final LocalDate NO_DAY = LocalDate.EPOCH;
  private static final String ROWS = "rows";

  private AsidesBytes() {}

  static byte[] write(Asides asides) {
    Tally tally = new Tally(Stretches.months(), java.util.List.of());
    asides
        .counts()
        .forEach((cause, count) -> tally.count(situation(cause, Map.of(), "")).merge(count));
    asides
        .counts()
        .keySet()
        .forEach(
            cause ->
                asides
                    .kinds(cause)
                    .forEach(
                        (kind, rows) ->
                            tally.count(situation(cause, Map.of(ROWS, rows + ""), kind))));
    return tally.toBytes();
  }

  private static Situation situation(Cause cause, Map<String, String> known, String kind) {
    return new Situation(kind, cause.id(), Optional.empty(), known, Map.of(), NO_DAY);
  }

  static Outcome<Asides> read(String name, byte[] bytes) {
    return Tally.fromBytes(name, bytes).then(tally -> Outcome.ok(asides(tally)));
  }

  private static Asides asides(Tally tally) {
    Map<String, Cause> causes = new HashMap<>();
    for (Cause c : Cause.values()) causes.put(c.id(), c);
    Map<Cause, Count> counts = new TreeMap<>();
    Map<Cause, Map<String, Long>> kinds = new TreeMap<>();
    tally
        .counts()
        .forEach(
            (s, count) -> {
              Cause cause = java.util.Objects.requireNonNull(causes.get(s.practice()));
              String rows = s.known().get(ROWS);
              if (rows == null) counts.put(cause, count);
              else {
                kinds
                    .computeIfAbsent(cause, c -> new TreeMap<>())
                    .put(s.organisation(), Long.parseLong(rows));
              }
            });
    Asides asides = new Asides();
    counts.forEach((c, n) -> asides.put(c, n, kinds.getOrDefault(c, Map.of())));
    return asides;
  }
}
