package org.clausier.usage.xlsx;

import java.io.IOException;

/** A workbook that cannot be read, and the message that says why. */
final class Unreadable extends IOException {
  private static final long serialVersionUID = 1L;
  static final String CORRUPT = "usage-workbook-corrupt";
  static final String BOMB = "usage-workbook-bomb";

  private final String id;

  Unreadable(String id) {
    super(id);
    this.id = id;
  }

  String id() {
    return id;
  }
}
