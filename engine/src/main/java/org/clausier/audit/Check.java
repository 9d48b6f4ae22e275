package org.clausier.audit;

import java.util.Arrays;
import java.util.Optional;

/** What is checked (domain § 5.3). */
public enum Check {
  ID,
  PERIOD,
  VERSION,
  SEATS,
  CERT,
  PRACTICE,
  PRIVATE,
  SCREEN,
  REHOST,
  ATTR,
  NC,
  MARK,
  MINOR,
  DATA,
  REPORT,
  PAY,
  CPF,
  SILENT,
  CONSIST;

  /** « A-SEATS ». */
  public String id() {
    return "A-" + name();
  }

  /** The check of an id; empty when there is none. */
  public static Optional<Check> of(String id) {
    return Arrays.stream(values()).filter(c -> c.id().equals(id)).findFirst();
  }
}
