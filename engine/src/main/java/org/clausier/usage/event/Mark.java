package org.clausier.usage.event;

/**
 * A hash of 128 bits under a key that nobody knows: what has the same mark is taken for the same.
 */
record Mark(long high, long low) {}
