package org.clausier.web.security;

/** More was sent than an address takes; it is met while the rest is read. */
public final class TooLarge extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooLarge() {
    super("", null, false, false);
  }
}
