package org.clausier.web.account;

import java.util.regex.Pattern;

/** The form of an address, no more: only a message that arrives proves one. */
public final class Email {

  private static final String SIGNS = "[^@\\s<>()\\[\\],;:\\\\\"]+";
  private static final String LABEL = "[^@\\s<>()\\[\\],;:\\\\\".]+";
  private static final Pattern FORM = Pattern.compile(SIGNS + "@" + LABEL + "(\\." + LABEL + ")+");
  private static final int LONGEST = 254;

  private Email() {}

  public static boolean formed(String written) {
    String address = written.strip();
    return address.length() <= LONGEST && FORM.matcher(address).matches();
  }
}
