package org.clausier.diff;

import java.util.Locale;

/** How a rule changed, for whoever acts. */
public enum Mark {
  /** Something more is open to them, and nothing less. */
  MORE_OPEN,
  /** Something less is open to them, and nothing more. */
  STRICTER,
  /** The terms did not say, or said two things at once; now they say. */
  PRECISED,
  /** The terms said; now they do not, or say two things at once. */
  LESS_PRECISE,
  /** More open in one respect and stricter in another, or prices that nothing compares. */
  INCOMPARABLE;

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The mark of the same change, undone. */
  public Mark opposite() {
    return switch (this) {
      case MORE_OPEN -> STRICTER;
      case STRICTER -> MORE_OPEN;
      case PRECISED -> LESS_PRECISE;
      case LESS_PRECISE -> PRECISED;
      case INCOMPARABLE -> INCOMPARABLE;
    };
  }
}
