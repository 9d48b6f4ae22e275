package org.clausier.request;

/**
 * What a request does not say and its answer or its price turns on.
 *
 * @param id the circumstance, or the unit that is not counted
 */
public record Missing(Kind kind, String practice, String id) {

  /** A circumstance to say, or a number. */
  public enum Kind {
    CIRCUMSTANCE,
    LEARNERS,
    CERTIFICATES,
    QUANTITY
  }
}
