package org.clausier.ruling;

/** What is unknown would need more combinations than are decided: the policy is to be refused. */
public final class TooManyCombinations extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public static final int MOST = 10_000;

  TooManyCombinations(String practice, String audience) {
    super(practice + " / " + audience);
  }
}
