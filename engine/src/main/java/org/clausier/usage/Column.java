package org.clausier.usage;

/**
 * What a column of a report tells.
 *
 * @param id of the role ({@code date}, {@code practice}…), circumstance or condition
 */
record Column(Kind kind, String id) {

  static final String DATE = "date";
  static final String PRACTICE = "practice";
  static final String INDICATOR = "indicator";

  static final String REMARK = "remark";

  enum Kind {
    ROLE,
    CIRCUMSTANCE,
    CONDITION
  }

  static Column role(String id) {
    return new Column(Kind.ROLE, id);
  }

  /** Remarks are known, so as to be left alone: people write names there. */
  boolean isRead() {
    return kind != Kind.ROLE || !id.equals(REMARK);
  }
}
