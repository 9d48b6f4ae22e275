package org.clausier.rules.ruling;

import org.clausier.ruling.Case;
import org.clausier.ruling.Provision;

/** A candidate over which another prevails, and which. */
public record Defeated(Case of, Provision term, Provision by) {}
