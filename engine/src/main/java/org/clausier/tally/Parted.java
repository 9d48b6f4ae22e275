package org.clausier.tally;

import java.util.SortedMap;

/**
 * What was counted of some organisations, and of the others.
 *
 * @param counts each situation of the former, in their order
 * @param others all the latter together
 */
public record Parted(SortedMap<Situation, Count> counts, Count others) {}
