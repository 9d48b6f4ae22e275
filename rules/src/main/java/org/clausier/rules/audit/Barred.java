package org.clausier.rules.audit;

import org.clausier.audit.JudgedUse;

/** Forbidden, or subject to an agreement that was not signed. */
public record Barred(JudgedUse use) {}
