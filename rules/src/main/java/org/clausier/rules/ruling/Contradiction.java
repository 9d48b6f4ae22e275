package org.clausier.rules.ruling;

import org.clausier.ruling.Case;

/** Two standing terms differ: a defect of the terms, to be published by nobody. */
public record Contradiction(Case of) {}
