package org.clausier.web.convention;

import java.util.Optional;
import org.clausier.web.request.Side;
import org.clausier.web.request.Standing;

/**
 * A line of the status table.
 *
 * @param id absent for an agreement that was recorded without a request
 * @param agreement what its agreement is called; empty while there is none
 * @param amends the agreement that it would change; or empty
 * @param days since it is that side's turn
 */
record Row(
    Optional<Long> id,
    String reference,
    String agreement,
    String amends,
    String party,
    String course,
    Standing standing,
    Side turn,
    long days,
    String period) {

  /** Whether the filters let it through; an empty filter lets all. */
  boolean passes(String standing, String turn) {
    return (standing.isEmpty() || standing.equals(this.standing.id()))
        && (turn.isEmpty() || turn.equals(this.turn.id()));
  }
}
