package org.clausier.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that a person read and approved. {@code -Dapprove} writes over them: the diff is the
 * review.
 */
public final class Approval {

  private static final Path APPROVED = Path.of("src/test/resources/approved");

  private Approval() {}

  public static void check(String name, String received) {
    Path file = APPROVED.resolve(name);
    try {
      if (System.getProperty("approve") != null) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, received);
      }
      assertThat(received).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("nothing approved yet: " + name, e);
    }
  }
}
