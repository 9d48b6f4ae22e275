package org.clausier.tally;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Uses that nothing tells apart for whoever judges them.
 *
 * @param organisation as declared; empty when the row did not say
 * @param known the circumstances told, session among them
 * @param conditions by id, whether each was met
 * @param from the first day of the stretch they lie in: a month, or part of one when a rule changed
 */
public record Situation(
    String organisation,
    String practice,
    Optional<String> audience,
    Map<String, String> known,
    Map<String, Boolean> conditions,
    LocalDate from)
    implements Comparable<Situation> {

  private static final Comparator<Situation> ORDER =
      Comparator.comparing(Situation::from)
          .thenComparing(Situation::practice)
          .thenComparing(Situation::organisation)
          .thenComparing(s -> s.audience().orElse(""))
          .thenComparing(s -> s.known().toString())
          .thenComparing(s -> s.conditions().toString());

  public Situation {
    known = Collections.unmodifiableSortedMap(new TreeMap<>(known));
    conditions = Collections.unmodifiableSortedMap(new TreeMap<>(conditions));
  }

  @Override
  public int compareTo(Situation other) {
    return ORDER.compare(this, other);
  }
}
