package org.clausier.ruling;

/**
 * A fee, told apart by where it is written.
 *
 * @param source the policy or the agreement whose price it is
 */
public record FeeRef(String id, String source) {}
