package org.clausier.usage.event;

/** What the strict parser takes a value of a line for: it says so itself when it is asked. */
enum Slot {
  /** Never looked at: any text, number or word will do. */
  SKIPPED,
  /** Looked at, and neither a text nor a number: anything else in its place is another shape. */
  FIXED,
  /** A line that has it is always read strictly. */
  STRICT,
  /** What it says is asked of the strict parser once, with the other words of the line. */
  WORD,

  ID,
  /** Of an account. */
  ACTOR,
  ACTOR_MAIL,
  INSTRUCTOR,
  INSTRUCTOR_MAIL,
  OBJECT,
  OBJECT_TYPE,
  TIMESTAMP,
  TEAM,
  /** Counts when the team has no account. */
  TEAM_NAME,
  /** The first parent. */
  COURSE,
  /** Another parent, or a grouping. */
  WITHIN,

  TIME,
  EVENT_TYPE,
  NAME,
  USER,
  OF_USER,
  USERNAME,
  COURSE_ID,
  ENTERPRISE,
  /** The text of what an event carries. */
  PAYLOAD
}
