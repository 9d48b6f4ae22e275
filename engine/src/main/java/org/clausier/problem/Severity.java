package org.clausier.problem;

/** How much a problem weighs: an error refuses, a warning asks to be read, a note informs. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE
}
