package org.clausier.library;

import java.util.Locale;

/** What a practice does in the eyes of copyright law (domain § 4.2). */
public enum CopyrightAct {
  NONE,
  LINK,
  REPRESENTATION,
  REPRODUCTION,
  ADAPTATION,
  MIXED,
  DATA,
  BRAND;

  /** Whether it needs a right that is not given by silence (CPI L. 122-4, L. 131-3). */
  public boolean reserved() {
    return switch (this) {
      case REPRESENTATION, REPRODUCTION, ADAPTATION, MIXED -> true;
      case NONE, LINK, DATA, BRAND -> false;
    };
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
