package org.clausier.ruling;

import java.time.LocalDate;

/** A signed agreement, as far as it designates the version of the policy. */
public record Pin(String agreement, int version, LocalDate from, LocalDate to, LocalDate signed) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Signed after the other; of two signed the same day, the last by its id. */
  public boolean signedAfter(Pin other) {
    return signed.isAfter(other.signed)
        || signed.equals(other.signed) && agreement.compareTo(other.agreement) > 0;
  }
}
