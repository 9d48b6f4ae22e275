package org.clausier.rules.audit;

import org.clausier.audit.JudgedUse;

/** A use of which another clause than that of all practices speaks. */
public record Particular(JudgedUse use) {}
