package org.clausier.audit;

import java.util.Locale;

/** What a finding concludes (design § 7.4), the gravest first. */
public enum AuditVerdict {
  BREACH(Severity.MAJOR),
  UNLICENSED_USE(Severity.MAJOR),
  PAYABLE(Severity.MAJOR),
  TO_REGULARISE(Severity.MINOR),
  UNDECIDED(Severity.MINOR),
  INSUFFICIENT_EVIDENCE(Severity.MINOR),
  NOT_BOUND(Severity.INFO),
  COMPLIANT(Severity.INFO);

  /** How much a finding weighs. */
  public enum Severity {
    MAJOR,
    MINOR,
    INFO;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Severity severity;

  AuditVerdict(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
