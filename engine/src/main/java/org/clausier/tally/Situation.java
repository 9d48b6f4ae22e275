package org.clausier.tally;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.clausier.usage.Known;

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
          .thenComparing(s -> s.audience().isPresent())
          .thenComparing(s -> s.audience().orElse(""))
          .thenComparing(Situation::known, Situation::compare)
          .thenComparing(Situation::conditions, Situation::compare);

  public Situation {
    known = Known.of(known);
    conditions = Known.of(conditions);
  }

  /** Fact by fact: two situations that differ are never at the same place. */
  private static <V extends Comparable<V>> int compare(Map<String, V> one, Map<String, V> other) {
    Iterator<Map.Entry<String, V>> theirs = other.entrySet().iterator();
    for (Map.Entry<String, V> mine : one.entrySet()) {
      if (!theirs.hasNext()) return 1;
      Map.Entry<String, V> their = theirs.next();
      int id = mine.getKey().compareTo(their.getKey());
      if (id != 0) return id;
      int value = mine.getValue().compareTo(their.getValue());
      if (value != 0) return value;
    }
    return theirs.hasNext() ? -1 : 0;
  }

  @Override
  public int compareTo(Situation other) {
    return ORDER.compare(this, other);
  }
}
