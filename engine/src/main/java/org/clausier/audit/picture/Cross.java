package org.clausier.audit.picture;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clausier.tally.Count;

/**
 * Uses counted by two things at once. A count of too few people is not told, nor another from which
 * it could be worked out where the total of their row or column is known (domain § 5.6).
 */
final class Cross {

  private record Place(String row, String column) {}

  private final int least;
  private final Map<String, Map<String, Count>> counts = new TreeMap<>();
  private final Set<Place> hidden = new HashSet<>();
  private final SortedSet<String> columns = new TreeSet<>();

  /**
   * @param least the least number of people that is told
   */
  Cross(int least) {
    this.least = least;
  }

  /**
   * @param banded whether a finding already tells its number as a band
   */
  void add(String row, String column, Count count, boolean banded) {
    if (count.isEmpty()) return;
    if (banded) hidden.add(new Place(row, column));
    columns.add(column);
    counts
        .computeIfAbsent(row, r -> new TreeMap<>())
        .computeIfAbsent(column, c -> new Count())
        .merge(count);
  }

  Set<String> rows() {
    return counts.keySet();
  }

  /** The columns of a row where something was counted, in their order. */
  Set<String> columns(String row) {
    return counts.getOrDefault(row, Map.of()).keySet();
  }

  Optional<Count> count(String row, String column) {
    return Optional.ofNullable(counts.getOrDefault(row, Map.of()).get(column));
  }

  /** The uses; empty when they are not told. */
  OptionalLong told(String row, String column) {
    if (hidden.contains(new Place(row, column))) return OptionalLong.empty();
    return OptionalLong.of(count(row, column).map(Count::events).orElse(0L));
  }

  /** Whether some of a row is not told. */
  boolean discreetRow(String row) {
    return hidden.stream().anyMatch(p -> p.row().equals(row));
  }

  /** Whether some of a column is not told. */
  boolean discreetColumn(String column) {
    return hidden.stream().anyMatch(p -> p.column().equals(column));
  }

  /** Whether anything is not told. */
  boolean discreet() {
    return !hidden.isEmpty();
  }

  /** Ceases to tell what too few people did. Once all is counted. */
  void protect() {
    places().filter(p -> small(count(p.row(), p.column()).orElseThrow())).forEach(hidden::add);
  }

  /**
   * Ceases to tell what would reveal the rest, where these totals are known from elsewhere.
   *
   * @param rows whose total is known
   * @param known columns whose total is known
   */
  void protect(Predicate<String> rows, Predicate<String> known) {
    boolean more = true;
    while (more) {
      more = false;
      for (String row : rows()) {
        if (rows.test(row)) more |= cover(places().filter(p -> p.row().equals(row)).toList());
      }
      for (String c : columns) {
        if (known.test(c)) more |= cover(places().filter(p -> p.column().equals(c)).toList());
      }
    }
    cover(places().toList());
  }

  /** Where one alone is hidden, the smallest of the others is hidden with it. */
  private boolean cover(List<Place> line) {
    List<Place> open = line.stream().filter(p -> !hidden.contains(p)).toList();
    if (line.size() - open.size() != 1) return false;
    return open.stream()
        .min(Comparator.comparingLong(p -> count(p.row(), p.column()).orElseThrow().events()))
        .map(hidden::add)
        .orElse(false);
  }

  private boolean small(Count count) {
    return count.learners() > 0 && count.learners() < least;
  }

  private Stream<Place> places() {
    return counts.entrySet().stream()
        .flatMap(r -> r.getValue().keySet().stream().map(c -> new Place(r.getKey(), c)));
  }
}
