package org.clausier.policy;

/**
 * Which cell of the grid: a practice and an audience; either may be a group. It prints as «
 * practice / audience » without the spaces, in messages and addresses.
 */
public record CellId(String practice, String audience) {

  public static CellId of(Term term) {
    return new CellId(term.practice(), term.audience());
  }

  @Override
  public String toString() {
    return practice + "/" + audience;
  }
}
