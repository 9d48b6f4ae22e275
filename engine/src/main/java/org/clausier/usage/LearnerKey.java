package org.clausier.usage;

/** Who learned, as a keyed hash of 128 bits: it tells people apart and names nobody. */
public record LearnerKey(long high, long low) {}
