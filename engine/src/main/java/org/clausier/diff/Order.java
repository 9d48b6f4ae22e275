package org.clausier.diff;

/** How one thing stands to another in openness: a partial order, one respect at a time. */
enum Order {
  SAME,
  MORE_OPEN,
  STRICTER,
  INCOMPARABLE;

  /** Both respects taken together: open here and stricter there cannot be compared. */
  Order and(Order other) {
    if (this == SAME || this == other) return other;
    return other == SAME ? this : INCOMPARABLE;
  }

  /** Less is more open: a price, a rank, a number of duties. */
  static Order less(int comparison) {
    if (comparison == 0) return SAME;
    return comparison < 0 ? MORE_OPEN : STRICTER;
  }
}
