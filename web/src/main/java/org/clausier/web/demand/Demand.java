package org.clausier.web.demand;

import java.time.LocalDate;

/**
 * Somebody asked what the terms do not say.
 *
 * @param circumstances those known, as « certificate=none;participants=12 », or empty
 * @param question in the asker's words, or empty
 * @param askerSha256 a hash that changes every day: it counts people, it finds nobody
 */
public record Demand(
    long course,
    String practice,
    String audience,
    String circumstances,
    String question,
    String askerSha256,
    LocalDate asked) {}
