package org.clausier.audit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The clause a finding rests on.
 *
 * @param clause its id
 * @param agreement the agreement it belongs to; empty for the terms of use
 * @param version of the policy; 0 when none governs
 * @param article where it stands: « 8, 4° » in the terms, the id of the article in an agreement
 * @param since the first day that this version, or this agreement, is in force
 */
public record Cited(
    String clause,
    Optional<String> agreement,
    int version,
    String article,
    Optional<LocalDate> since) {}
