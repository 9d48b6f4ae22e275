package org.clausier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code clausier verify}, and the day as on which terms are printed. */
class VerifyCommandTest {

  @TempDir Path folder = Path.of("");
  private Case files = new Case(folder);

  @BeforeEach
  void copy() {
    files = new Case(folder);
  }

  private Path printed(String... more) {
    Path pdf = folder.resolve("cgu.pdf");
    String[] line = {"cgu", files.v2(), "-o", pdf + ""};
    String[] all = java.util.Arrays.copyOf(line, line.length + more.length);
    System.arraycopy(more, 0, all, line.length, more.length);
    assertThat(Run.of(all).code()).isZero();
    return pdf;
  }

  @Test
  void terms_printed_as_on_a_day_are_the_same_bytes_whenever_they_are_printed() throws IOException {
    byte[] one = Files.readAllBytes(printed("--day", "2026-01-05"));
    Run later = Run.in(Map.of(World.TODAY, "2027-03-01"), "cgu", files.v2(), "--day", "05/01/2026");
    assertThat(later.bytes()).isEqualTo(one);
    assertThat(Run.of("cgu", files.v2(), "--day", "hier").code()).isEqualTo(2);
  }

  @Test
  void what_was_printed_is_genuine_even_long_after() {
    Path pdf = printed("--language", "en");
    Run run = Run.in(Map.of(World.TODAY, "2027-03-01"), "verify", pdf + "");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith(
            "Authentique : conditions d’utilisation de « ABC Gestion de projet », version 2,"
                + " par Atelier Lumen, imprimées comme au 22 novembre 2026.\n");
  }

  @Test
  void what_was_changed_is_altered() throws IOException {
    Path pdf = printed();
    Files.writeString(pdf, "\n", java.nio.file.StandardOpenOption.APPEND);
    Run run = Run.of("verify", pdf + "", "--json");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("{\"clausier\":1,\"verdict\":\"altered\",\"pages\":[],");
  }

  @Test
  void what_cannot_be_read_is_told_so() {
    assertThat(Run.of("verify", files.v2()).code()).isEqualTo(3);
    assertThat(Run.of("verify", folder + "").code()).isEqualTo(3);
    assertThat(Run.of("verify", folder + "/absent.pdf").code()).isEqualTo(2);
    assertThat(Run.of("verify").code()).isEqualTo(2);
  }
}
