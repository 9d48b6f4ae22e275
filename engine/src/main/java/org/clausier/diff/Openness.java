package org.clausier.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausier.policy.Duty;
import org.clausier.policy.Verdict;

/**
 * Which of two answers leaves more open to whoever acts.
 *
 * <p>Free is more open than paid, paid than agreement, agreement than forbidden. Under the same
 * régime a lower price is more open, and so are fewer conditions; between free and paid too, fewer
 * conditions are more open. A same condition with other figures is another condition. An answer is
 * more open than another when it is in one of these respects and is not stricter in any. Silence
 * and contradiction have no rank: they are less precise than anything said.
 */
final class Openness {

  private static final List<Verdict> RANKS =
      List.of(Verdict.FREE, Verdict.PAID, Verdict.AGREEMENT, Verdict.FORBIDDEN);

  private static final Set<Verdict> SELF_SERVICE = Set.of(Verdict.FREE, Verdict.PAID);

  private Openness() {}

  /** The mark of a change; empty when nothing changed for whoever acts. */
  static Optional<Mark> mark(Said before, Said after) {
    if (!before.plain() && !after.plain()) {
      boolean same =
          before.answer().equals(after.answer())
              && before.contradiction() == after.contradiction()
              && price(before, after).and(conditions(before, after)) == Order.SAME;
      return same ? Optional.empty() : Optional.of(Mark.INCOMPARABLE);
    }
    if (!before.plain()) return Optional.of(Mark.PRECISED);
    if (!after.plain()) return Optional.of(Mark.LESS_PRECISE);
    return switch (order(before, after)) {
      case SAME -> Optional.empty();
      case MORE_OPEN -> Optional.of(Mark.MORE_OPEN);
      case STRICTER -> Optional.of(Mark.STRICTER);
      case INCOMPARABLE -> Optional.of(Mark.INCOMPARABLE);
    };
  }

  private static Order order(Said before, Said after) {
    Verdict was = before.verdict().orElseThrow();
    Verdict is = after.verdict().orElseThrow();
    Order regime = Order.less(RANKS.indexOf(is) - RANKS.indexOf(was));
    if (was == is) {
      // what is forbidden has neither price nor conditions to compare
      if (is == Verdict.FORBIDDEN) return Order.SAME;
      return price(before, after).and(conditions(before, after));
    }
    // to be forbidden, or to have to sign, weighs more than any condition
    return SELF_SERVICE.contains(was) && SELF_SERVICE.contains(is)
        ? regime.and(conditions(before, after))
        : regime;
  }

  private static Order price(Said before, Said after) {
    if (before.fee().isEmpty() || after.fee().isEmpty()) {
      return Order.less(Boolean.compare(after.fee().isPresent(), before.fee().isPresent()));
    }
    return new PriceOrder(before.fee().get(), after.fee().get()).order();
  }

  private static Order conditions(Said before, Said after) {
    Set<Duty> was = new HashSet<>(before.conditions());
    Set<Duty> is = new HashSet<>(after.conditions());
    if (was.equals(is)) return Order.SAME;
    if (was.containsAll(is)) return Order.MORE_OPEN;
    return is.containsAll(was) ? Order.STRICTER : Order.INCOMPARABLE;
  }
}
