package org.clausier.rules.audit;

import org.clausier.audit.JudgedUse;

/** Paying, and part of a sum that is not settled. */
public record Owing(JudgedUse use) {}
