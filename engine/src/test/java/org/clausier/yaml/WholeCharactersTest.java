package org.clausier.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** An emoji is read wherever it stands, the limits of the scanner's windows included. */
class WholeCharactersTest {

  @Test
  void anEmojiIsReadWhereverItStands() {
    for (int before = 1000; before < 1060; before++) {
      String text = "x".repeat(before) + "😀".repeat(3);
      byte[] yaml = ("k: " + text + "\n").getBytes(StandardCharsets.UTF_8);
      Node.Mapping read =
          YamlReader.read("w.yaml", yaml)
              .match(
                  m -> m,
                  p -> {
                    throw new AssertionError(p.toString());
                  });
      assertThat(read.entries().get("k")).isEqualTo(new Node.Scalar(text, 1));
    }
  }
}
