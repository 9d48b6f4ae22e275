package org.clausier.ruling;

import org.clausier.policy.Verdict;

/**
 * The sentence a ruling rests on.
 *
 * @param id permanent
 * @param source the policy, agreement, licence or practice it belongs to
 * @param version of the policy; 0 for law and agreements
 * @param article where it stands in that version, « 8, 4° »; empty outside a policy
 */
public record ClauseRef(
    String id, Layer layer, String source, int version, String article, Verdict verdict) {}
