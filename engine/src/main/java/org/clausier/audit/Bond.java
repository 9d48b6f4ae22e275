package org.clausier.audit;

import java.time.LocalDate;

/** What binds an organisation on a day (domain § 5.2): the first question of an audit. */
public sealed interface Bond {

  /** Tells one bond from another, from one audit to the next. */
  String id();

  default boolean binds() {
    return !(this instanceof None);
  }

  /** A signed agreement that covers the day. */
  record Signed(String agreement) implements Bond {
    @Override
    public String id() {
      return agreement;
    }
  }

  /** The terms, accepted in the name of the organisation. */
  record Accepted(int version, LocalDate day, String by) implements Bond {
    @Override
    public String id() {
      return "v" + version;
    }
  }

  /** Neither: employees who accepted for themselves bind themselves. */
  record None() implements Bond {
    @Override
    public String id() {
      return "none";
    }
  }
}
