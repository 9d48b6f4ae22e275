package org.clausier.audit;

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
  SILENT,
  CONSIST;

  /** « A-SEATS ». */
  public String id() {
    return "A-" + name();
  }
}
