package org.clausier.ruling;

import java.time.LocalDate;

/** A published version of the policy and the first day it is in force. */
public record Edition(int version, LocalDate effective) {

  public boolean inForce(LocalDate day) {
    return !day.isBefore(effective);
  }

  /** Whether it replaces the other: in force later, or published over it for the same day. */
  public boolean replaces(Edition other) {
    return effective.isAfter(other.effective)
        || effective.equals(other.effective) && version > other.version;
  }
}
