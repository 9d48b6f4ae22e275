package org.clausier.web.request;

import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param account on the producer's side; nobody has one on the other
 */
public record Actor(Side side, @Nullable Long account) {

  public static final Actor INSTITUTION = new Actor(Side.INSTITUTION, null);
  public static final Actor CLAUSIER = new Actor(Side.CLAUSIER, null);

  public static Actor producer(long account) {
    return new Actor(Side.PRODUCER, account);
  }
}
