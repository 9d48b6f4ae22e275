package org.clausier.ruling;

import java.util.List;
import java.util.Optional;
import org.clausier.policy.Verdict;

/**
 * What the rules concluded of one case: the facts that survived.
 *
 * @param version the version that governs; 0 when none is in force
 * @param verdict the best of the standing terms; silent when there is none
 * @param layer the first that answered; empty on silence
 * @param standing the undefeated terms, in the order of their ids
 * @param defeats who prevailed over whom: the reasons
 */
public record Decision(
    int version,
    Verdict verdict,
    Optional<Layer> layer,
    boolean contradiction,
    List<Provision> standing,
    List<Defeat> defeats) {

  /** A term that another prevailed over. */
  public record Defeat(Provision by, Provision over) {}
}
