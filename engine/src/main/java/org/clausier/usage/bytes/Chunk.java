package org.clausier.usage.bytes;

/**
 * Whole lines of a file; the last of the file may lack its end.
 *
 * @param bytes of which the first {@code length} count
 * @param cut whether it stops in the middle of a line beyond measure
 */
public record Chunk(byte[] bytes, int length, boolean cut) {}
