package org.clausier.web.request;

import java.util.Locale;

/** Who acts, or whose turn it is. */
public enum Side {
  INSTITUTION,
  PRODUCER,
  /** The program itself; as a turn, nobody's. */
  CLAUSIER;

  /** As messages name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
