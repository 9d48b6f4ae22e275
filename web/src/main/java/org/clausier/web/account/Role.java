package org.clausier.web.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account may do. An institution has none: it comes by a link. */
public enum Role {
  /** Edits and publishes the policies of its producer. */
  PRODUCER,
  /** Reads them, and checks what companies did. */
  AUDITOR,
  /** Keeps the accounts, the keys and the installation. */
  ADMINISTRATOR;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> of(String id) {
    return Arrays.stream(values()).filter(r -> r.id().equals(id)).findFirst();
  }
}
