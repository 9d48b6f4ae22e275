package org.clausier.web.request;

import java.time.LocalDate;
import java.util.Locale;

/** The word that people read: of what was signed, the days say the rest. */
public enum Standing {
  DRAFT,
  SENT,
  TO_COMPLETE,
  TO_SIGN,
  /** Signed, and its first day is to come. */
  SIGNED,
  IN_FORCE,
  ENDED,
  REFUSED,
  WITHDRAWN;

  static Standing of(Filing filing, LocalDate day) {
    if (filing.state() == State.TO_COUNTERSIGN) return TO_SIGN;
    if (filing.state() != State.SIGNED) return valueOf(filing.state().name());
    if (filing.starts() != null && day.isBefore(filing.starts())) return SIGNED;
    return filing.ends() != null && day.isAfter(filing.ends()) ? ENDED : IN_FORCE;
  }

  /** As messages name it: {@code in-force}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
