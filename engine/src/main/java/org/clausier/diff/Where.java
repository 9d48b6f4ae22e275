package org.clausier.diff;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausier.ruling.Dimension;

/**
 * Days and circumstances of a change. A circumstance that makes no difference is left out.
 *
 * @param from the first day; absent for the earliest
 * @param to the last day; absent for the latest
 * @param circumstances for each, the classes of values in which the rule changed
 */
public record Where(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Map<String, List<Dimension.Part>> circumstances) {

  public Where {
    Map<String, List<Dimension.Part>> sorted = new TreeMap<>();
    circumstances.forEach((id, parts) -> sorted.put(id, List.copyOf(parts)));
    circumstances = Collections.unmodifiableMap(sorted);
  }

  /** Always, and in all circumstances. */
  public boolean everywhere() {
    return from.isEmpty() && to.isEmpty() && circumstances.isEmpty();
  }
}
