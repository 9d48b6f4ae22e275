package org.clausier.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However a stream is read, its fingerprint is that of its bytes. */
class FingerprintPropertyTest {

  @Property(tries = 60)
  void readByAnyPieces(@ForAll @IntRange(max = 2_000_000) int length, @ForAll long seed)
      throws IOException, NoSuchAlgorithmException {
    byte[] bytes = new byte[length];
    Random random = new Random(seed);
    random.nextBytes(bytes);
    Fingerprint fingerprint = new Fingerprint();
    byte[] piece = new byte[1 + random.nextInt(400_000)];
    try (InputStream in = fingerprint.of(new ByteArrayInputStream(bytes))) {
      while (in.read(piece, 0, 1 + random.nextInt(piece.length)) >= 0) {
        if (random.nextInt(5) == 0) in.read();
        // what was read may be written over: its fingerprint is taken
        piece[0]++;
      }
    }
    assertThat(fingerprint.hexadecimal())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
  }
}
