package org.clausier.rules.audit;

import org.clausier.audit.AuditVerdict;
import org.clausier.audit.JudgedUse;

/** The box of the table of design § 7.3 that a use falls into. */
public record Qualified(JudgedUse use, AuditVerdict verdict) {

  public boolean undecided() {
    return verdict == AuditVerdict.UNDECIDED;
  }

  public boolean decided() {
    return verdict != AuditVerdict.UNDECIDED;
  }
}
