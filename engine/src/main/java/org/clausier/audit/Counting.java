package org.clausier.audit;

import org.clausier.usage.Belonging;
import org.clausier.usage.LikeRows;
import org.clausier.usage.UsageEvent;
import org.clausier.usage.UsageItem;
import org.clausier.usage.UsageListener;

/**
 * Counts what is read, as it is read.
 *
 * @param members whether a table of members may say whose a row is that does not say it
 * @param witness must see each use that is counted
 */
record Counting(Counted counted, Belonging belonging, boolean members, Witness witness)
    implements UsageListener {

  @Override
  public void accept(UsageItem item) {
    item.match(
        event -> attributed(belonging.of(event)),
        counted.tally()::plus,
        r -> {
          if (counted.rejected().size() < AuditReport.LISTED) counted.rejected().add(r.problem());
        },
        repeated -> {},
        traced -> attributed(belonging.of(traced)),
        aside -> counted.asides().plus(belonging.of(aside)));
  }

  /** Rows whose organisation they tell themselves, and that nobody else must see. */
  @Override
  public void like(LikeRows rows, int from, int to) {
    if (members || witness != Witness.NOBODY) {
      for (int i = from; i < to; i++) accept(rows.item(i));
      return;
    }
    boolean asides = belonging.attribute(rows, from, to);
    belonging.fold(rows, from, to);
    counted.tally().plus(rows, from, to);
    if (asides) counted.asides().plus(rows, from, to);
  }

  /** What is attributed to an organisation, or set aside. */
  private void attributed(UsageItem item) {
    if (item instanceof UsageEvent event) {
      counted.tally().plus(belonging.folded(event));
      witness.sees(event);
    } else if (item instanceof UsageItem.Aside aside) counted.asides().plus(aside);
    else throw new IllegalStateException(item.toString());
  }
}
