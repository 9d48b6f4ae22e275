package org.clausier.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.clausier.usage.ReportSource;
import org.junit.jupiter.api.Test;

class FirstBytesTest {

  private static ReportSource file(String text) {
    return ReportSource.of("r", text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void sixteen_bytes_make_a_line_with_their_letters() {
    assertThat(FirstBytes.of(file("MZ\u0090\0ABCDEFGHIJKLMNOP")))
        .containsExactly(
            "4D 5A 90 00 41 42 43 44 45 46 47 48 49 4A 4B 4C MZ..ABCDEFGHIJKL",
            "4D 4E 4F 50                                     MNOP");
  }

  @Test
  void no_more_than_sixty_four_are_shown() {
    assertThat(FirstBytes.of(file("\0".repeat(500)))).hasSize(4);
  }

  @Test
  void nothing_is_shown_that_may_name_somebody() {
    assertThat(FirstBytes.of(file("\0\0lea.martin@helios.example"))).isEmpty();
    assertThat(FirstBytes.of(file("\0\0 Jeanne Martin"))).isEmpty();
  }
}
