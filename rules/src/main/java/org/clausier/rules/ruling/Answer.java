package org.clausier.rules.ruling;

import org.clausier.policy.Verdict;
import org.clausier.ruling.Case;

/** The verdict of a case. */
public record Answer(Case of, Verdict verdict) {}
