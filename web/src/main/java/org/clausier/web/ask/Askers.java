package org.clausier.web.ask;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.springframework.stereotype.Component;

/**
 * Tells whether the same person asks twice on one day, and nothing else: the salt is drawn each
 * day, never leaves the memory, and is lost the day after, so that no hash leads back to anybody.
 */
@Component
class Askers {

  private static final int BYTES = 32;

  private final Today today;
  private final SecureRandom random = new SecureRandom();
  private Salt salt;

  private record Salt(LocalDate day, String text) {}

  Askers(Today today) {
    this.today = today;
    this.salt = draw(today.day());
  }

  String asker(String address, String browser) {
    Salt now = salt();
    return Digest.of(String.join("\n", now.text(), now.day() + "", address, browser));
  }

  private synchronized Salt salt() {
    LocalDate day = today.day();
    if (!salt.day().equals(day)) salt = draw(day);
    return salt;
  }

  private Salt draw(LocalDate day) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Salt(day, HexFormat.of().formatHex(bytes));
  }
}
