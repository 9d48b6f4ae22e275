package org.clausier.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  /** The verdict of an id; empty when there is none. */
  public static Optional<AuditVerdict> of(String id) {
    return Arrays.stream(values()).filter(v -> v.id().equals(id)).findFirst();
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
