package org.clausier.audit;

import java.util.Locale;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
  CRITICAL,
  MAJOR,
  MINOR,
  INFO;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
