package org.clausier.library;

import java.util.Set;

/** The capacity in which someone acts. Rules read its traits, never its id. */
public record Audience(String id, Set<String> traits) {}
