package org.clausier.audit;

import java.util.Locale;

/** What a finding concludes (design § 7.4), the gravest first. */
public enum AuditVerdict {
  BREACH,
  UNLICENSED_USE,
  PAYABLE,
  TO_REGULARISE,
  UNDECIDED,
  INSUFFICIENT_EVIDENCE,
  NOT_BOUND,
  COMPLIANT;

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
