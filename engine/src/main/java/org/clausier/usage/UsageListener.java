package org.clausier.usage;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Told the items of a report in their order, and able to take rows alike without an item of each:
 * whether an item comes one way or the other is the reader's choice, and means the same.
 */
public interface UsageListener extends Consumer<UsageItem> {

  /** What these rows tell, from one to before another; they may be written to. */
  void like(LikeRows rows, int from, int to);

  /** Whoever it is, told rows alike one by one when it knows no better. */
  static UsageListener of(Consumer<? super UsageItem> to) {
    if (to instanceof UsageListener listener) return listener;
    return new UsageListener() {
      @Override
      public void accept(UsageItem item) {
        to.accept(item);
      }

      @Override
      public void like(LikeRows rows, int from, int until) {
        for (int i = from; i < until; i++) to.accept(rows.item(i));
      }
    };
  }

  /**
   * The same, somebody being told how many rows come, before each.
   *
   * @param rows may throw, to end the reading
   */
  static UsageListener watched(UsageListener to, IntConsumer rows) {
    return new UsageListener() {
      @Override
      public void accept(UsageItem item) {
        rows.accept(1);
        to.accept(item);
      }

      @Override
      public void like(LikeRows alike, int from, int until) {
        rows.accept(until - from);
        to.like(alike, from, until);
      }
    };
  }
}
