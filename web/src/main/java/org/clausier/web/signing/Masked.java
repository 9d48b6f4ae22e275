package org.clausier.web.signing;

/** An address as whoever looks at a screen may see it: « d•••@alma.fr ». */
public final class Masked {

  private Masked() {}

  public static String of(String email) {
    int at = email.indexOf('@');
    if (at < 1) return "•••";
    return email.substring(0, email.offsetByCodePoints(0, 1)) + "•••" + email.substring(at);
  }
}
