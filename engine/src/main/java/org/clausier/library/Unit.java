package org.clausier.library;

/** What a fee counts. {@code counts}: learners, events, certificates, flat or none. */
public record Unit(String id, String counts) {}
