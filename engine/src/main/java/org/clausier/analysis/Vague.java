package org.clausier.analysis;

import java.util.List;
import org.clausier.policy.CellId;
import org.clausier.problem.Problem;

/**
 * Words that promise without binding, where they stand, and what would make them precise.
 *
 * @param problem as {@link Analysis} reports it
 * @param fixes at least one
 */
public record Vague(Problem problem, Spot spot, List<Fix> fixes) {

  public Vague {
    fixes = List.copyOf(fixes);
  }

  /** What its author is invited to do. */
  public enum Fix {
    /** Choose a day. */
    DATE,
    /** Choose an amount. */
    AMOUNT,
    /** Say it in other words. */
    WORDS
  }

  /** Whose words they are. */
  public sealed interface Spot {

    /** A term's: its announcement, or its note. */
    record OfTerm(CellId cell, int index) implements Spot {}

    /** A fee's: its note, or the reason of an adjustment. */
    record OfFee(String id) implements Spot {}

    /** The policy's own note. */
    record OfPolicy() implements Spot {}
  }
}
