package org.clausier.tally;

import java.time.LocalDate;
import org.clausier.usage.UsageEvent;
import org.jspecify.annotations.Nullable;

/**
 * Counts found lately, by the very objects that rows alike share: nothing of them is compared. What
 * is forgotten, or told by other objects that say the same, is looked up again.
 */
final class Lately {

  private static final int PLACES = 1 << 14;
  private static final int GOLDEN = 0x9E3779B9;

  private final @Nullable Found[] found = new Found[PLACES];

  /**
   * Where uses like one are counted.
   *
   * @param count absent when they are set aside
   * @param people in the group that each tells; 0 when it tells none
   */
  record Found(
      UsageEvent other,
      String organisation,
      LocalDate from,
      @Nullable Count count,
      boolean group,
      long people) {

    static Found of(UsageEvent other, String organisation, LocalDate from, @Nullable Count count) {
      String group = other.known().get(Count.PARTICIPANTS);
      long people = group == null ? 0 : Long.parseLong(group);
      return new Found(other, organisation, from, count, group != null, people);
    }
  }

  @Nullable Found of(UsageEvent other, String organisation, LocalDate from) {
    Found there = found[place(other, organisation, from)];
    return there != null
            && same(there.other, other)
            && same(there.organisation, organisation)
            && same(there.from, from)
        ? there
        : null;
  }

  Found keep(Found fresh) {
    found[place(fresh.other, fresh.organisation, fresh.from)] = fresh;
    return fresh;
  }

  /** The same object: equal ones are found by what they say. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean same(Object one, Object other) {
    return one == other;
  }

  private static int place(Object one, Object two, LocalDate from) {
    int mixed =
        (System.identityHashCode(one) * 31 + System.identityHashCode(two)) * 31
            + System.identityHashCode(from);
    return mixed * GOLDEN >>> Integer.SIZE - Integer.numberOfTrailingZeros(PLACES);
  }
}
