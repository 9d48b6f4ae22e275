package org.clausier.audit;

/** Which clause of the terms speaks of a practice: one of its own, or that of all practices. */
public enum Topic {
  SCREENING,
  PRIVATE,
  REHOSTING,
  ORDINARY
}
