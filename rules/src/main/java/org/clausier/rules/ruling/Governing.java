package org.clausier.rules.ruling;

import org.clausier.ruling.Case;

/** The version that governs a case. */
public record Governing(Case of, int version) {}
