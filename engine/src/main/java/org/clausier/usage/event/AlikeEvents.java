package org.clausier.usage.event;

import java.util.List;
import org.clausier.usage.LearnerKey;
import org.clausier.usage.LikeRows;

/**
 * Events that are counted, each like others but for its day, organisation and learner: as long as
 * they follow one another they are taken together.
 */
final class AlikeEvents {

  private final Balance balance;
  private final LikeRows rows = new LikeRows();

  AlikeEvents(Balance balance) {
    this.balance = balance;
  }

  /** Another: the next of those that wait, or the first. */
  void add(int row, Told told) {
    if (rows.size() == 0) rows.begin(balance.report(), "", row - 1);
    List<LearnerKey> names = told.names();
    long high = names.isEmpty() ? 0 : names.get(0).high();
    long low = names.isEmpty() ? 0 : names.get(0).low();
    if (!rows.add(told.meaning().alike(), told.day(), told.organisation(), high, low, 0, 0)) end();
  }

  /** Takes those that wait. */
  void end() {
    if (rows.size() == 0) return;
    balance.take(rows);
    rows.begin("", "", 0);
  }
}
