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

  enum Kind {
    ROLE,
    CIRCUMSTANCE,
    CONDITION
  }

  static Column role(String id) {
    return new Column(Kind.ROLE, id);
  }
}
