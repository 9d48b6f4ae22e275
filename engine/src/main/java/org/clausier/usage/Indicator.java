package org.clausier.usage;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A number that a report may state for a session.
 *
 * @param reports the words by which reports name it
 * @param atMost the indicators that it may not exceed
 * @param units the units of fees that it counts
 * @param practice the practice whose fee it counts
 * @param settles the practice whose fee it says was paid
 * @param labels by language code
 */
public record Indicator(
    String id,
    List<String> reports,
    List<String> atMost,
    List<String> units,
    Optional<String> practice,
    Optional<String> settles,
    Map<String, String> labels) {}
