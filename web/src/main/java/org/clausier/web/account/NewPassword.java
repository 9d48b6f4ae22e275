package org.clausier.web.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A password that somebody chooses: long enough to resist, short enough to count whole. */
final class NewPassword {

  private static final int SHORTEST = 12;
  // bcrypt reads no further
  private static final int BYTES = 72;

  private NewPassword() {}

  /** The message that says why it is refused. */
  static Optional<String> problem(String written) {
    if (written.codePointCount(0, written.length()) < SHORTEST) {
      return Optional.of("web.problem.password");
    }
    boolean cut = written.getBytes(StandardCharsets.UTF_8).length > BYTES;
    return cut ? Optional.of("web.problem.password-long") : Optional.empty();
  }
}
