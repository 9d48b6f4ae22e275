package org.clausier.usage;

import java.util.function.Consumer;

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
}
