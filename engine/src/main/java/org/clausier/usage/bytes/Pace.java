package org.clausier.usage.bytes;

/**
 * How a file is cut and shared out; what is read does not depend on it.
 *
 * @param threads that work on chunks; 0: none, everything is read by the strict reader
 * @param chunk about how many bytes are worked on at once
 */
public record Pace(int threads, int chunk) {

  public static final Pace USUAL = new Pace(Runtime.getRuntime().availableProcessors(), 1 << 20);
}
