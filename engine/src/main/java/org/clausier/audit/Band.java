package org.clausier.audit;

import java.util.List;
import java.util.OptionalInt;

/**
 * A number of people as it is told when the number itself would tell who (domain § 5.6).
 *
 * @param from its least, and to its most, both included; empty when open
 */
public record Band(int from, OptionalInt to) {

  /** Below this, a group is a person. */
  public static final int SMALL = 5;

  /** The same, where the site or the job is known too. */
  static final int SMALL_AT_WORK = 10;

  private static final List<Integer> STEPS = List.of(1, SMALL, SMALL_AT_WORK, 20, 50, 100);

  /**
   * @throws IllegalArgumentException for nobody: nothing is hidden of none
   */
  public static Band of(long people) {
    if (people < 1) throw new IllegalArgumentException(people + " people");
    int i = STEPS.size() - 1;
    while (STEPS.get(i) > people) i--;
    return new Band(
        STEPS.get(i),
        i + 1 < STEPS.size() ? OptionalInt.of(STEPS.get(i + 1) - 1) : OptionalInt.empty());
  }

  /** « 5-9 », « 100+ ». */
  public String id() {
    return to.isPresent() ? from + "-" + to.getAsInt() : from + "+";
  }
}
