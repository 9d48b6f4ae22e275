package org.clausier.ruling;

import java.util.Locale;

/** Where an answer comes from; the first that answers wins. */
public enum Layer {
  LAW,
  LICENCE,
  AGREEMENT,
  POLICY;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
