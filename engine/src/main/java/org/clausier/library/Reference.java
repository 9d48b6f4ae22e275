package org.clausier.library;

/**
 * A legal reference.
 *
 * @param title « Code de la propriété intellectuelle, art. L. 122-2 »
 * @param confidence V1 read in the primary text, V2 in a secondary one, M+ M M- from memory, D ours
 * @param says what it brings, in a sentence; may be empty
 */
public record Reference(String title, String confidence, String says) {}
