package org.clausier.audit;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * How few people are not counted in the open (domain § 5.6): fewer than five; fewer than ten where
 * the whole organisation has fewer than fifty, or where a site or a job tells them apart.
 *
 * @param usual the least number that is told
 * @param workplace the circumstances that tell a site or a job
 */
public record Discretion(int usual, List<String> workplace) {

  /** From this headcount on, five are a crowd. */
  private static final int LARGE = 50;

  public Discretion {
    workplace = List.copyOf(workplace);
  }

  static Discretion of(OptionalInt headcount, List<String> workplace) {
    boolean small = headcount.isPresent() && headcount.getAsInt() < LARGE;
    return new Discretion(small ? Band.SMALL_AT_WORK : Band.SMALL, workplace);
  }

  /** The least number of people that is told of a use. */
  int least(JudgedUse use) {
    boolean split = !Collections.disjoint(use.situation().known().keySet(), workplace);
    return split ? Math.max(usual, Band.SMALL_AT_WORK) : usual;
  }

  /** The least number of people that is told in a finding. */
  int least(Finding finding) {
    return finding.use().map(this::least).orElse(usual);
  }

  /** Whether that many people are some, and too few to be told. */
  public boolean hides(long people) {
    return people > 0 && people < usual;
  }
}
