package org.clausier.grid;

/** How nothing is said. */
public enum Silence {
  /** The producer declines to say: a written « silent » prevails. */
  WRITTEN,
  /** No term speaks. */
  ABSENT
}
