package org.clausier.ruling;

import java.time.LocalDate;
import java.util.Optional;
import org.clausier.policy.Term;

/**
 * A term in its layer, as the rules see it.
 *
 * @param source the policy, the agreement, the licence, or the practice whose law it is
 * @param version of the policy that it belongs to (a licence belongs to the version that names it);
 *     0 for the law and for agreements, which bind whatever the version
 * @param practiceDepth how near its practice is: all the candidates of a use lie on one line of the
 *     tree, so that nearer is deeper
 * @param audienceDepth the same of its audience
 * @param from the first day of the agreement it comes from
 * @param to the last day of the agreement it comes from
 * @param signed when that agreement was signed
 */
public record Provision(
    Layer layer,
    String source,
    int version,
    Term term,
    int practiceDepth,
    int audienceDepth,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<LocalDate> signed) {

  /** Whether its days cover the day of the case and its circumstances hold. */
  public boolean concerns(Case c) {
    return term.covers(c.day())
        && from.map(f -> !c.day().isBefore(f)).orElse(true)
        && to.map(t -> !c.day().isAfter(t)).orElse(true)
        && term.when().holds(c.circumstances());
  }

  /**
   * The particular prevails over the general: nearer practice and audience first; then narrower
   * circumstances; then the agreement signed last, which amends; then the later {@code from}.
   */
  public boolean prevailsOver(Provision other) {
    if (practiceDepth < other.practiceDepth || audienceDepth < other.audienceDepth) return false;
    if (practiceDepth > other.practiceDepth || audienceDepth > other.audienceDepth) return true;
    if (term.when().strictlyWithin(other.term.when())) return true;
    if (other.term.when().strictlyWithin(term.when())) return false;
    if (!source.equals(other.source)) return isLater(signed, other.signed);
    return term.when().equals(other.term.when()) && isLater(term.from(), other.term.from());
  }

  private static boolean isLater(Optional<LocalDate> mine, Optional<LocalDate> theirs) {
    return mine.isPresent() && theirs.map(t -> mine.get().isAfter(t)).orElse(true);
  }

  /** Whether the two differ in verdict, fee or conditions. */
  public boolean differsFrom(Provision other) {
    return term.verdict() != other.term.verdict()
        || !term.conditions().equals(other.term.conditions())
        || !fee().equals(other.fee());
  }

  /** A fee is told apart by its source: two agreements' seat prices are different fees. */
  private Optional<String> fee() {
    return term.fee().map(f -> source + "/" + f);
  }
}
