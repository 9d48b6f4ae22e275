package org.clausier.rules.audit;

import org.clausier.audit.JudgedUse;

/** Free, paid and settled, or granted by a signed agreement. */
public record Licit(JudgedUse use) {}
