package org.clausier.document;

import java.util.Optional;

/**
 * How far a document may be relied on.
 *
 * @param draftMark what crosses every page until a lawyer has read it: « PROJET »
 * @param caution the standing sentence; it stays when the mark is lifted
 * @param footer at the foot of every page, beside its number
 */
public record Standing(Optional<String> draftMark, String caution, String footer) {}
