package org.clausier.usage;

/** How 04/05/2026 is to be read. */
public enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST;

  /** As a mapping says it: {@code day-first}. */
  public String id() {
    return this == DAY_FIRST ? "day-first" : "month-first";
  }
}
