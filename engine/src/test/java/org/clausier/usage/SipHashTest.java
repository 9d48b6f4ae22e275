package org.clausier.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The reference vectors of SipHash-2-4 with 128 bits: the key 00 … 0f, the inputs 00 01 02 …. */
class SipHashTest {

  private static final SipHash HASH = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

  private static String of(int length) {
    byte[] bytes = new byte[length + 5];
    for (int i = 0; i < length; i++) bytes[i + 3] = (byte) i;
    HASH.hash(bytes, 3, length + 3);
    byte[] found =
        ByteBuffer.allocate(16)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(HASH.low())
            .putLong(HASH.high())
            .array();
    return HexFormat.of().formatHex(found);
  }

  @Test
  void theVectorsOfItsAuthors() {
    assertThat(of(0)).isEqualTo("a3817f04ba25a8e66df67214c7550293");
    assertThat(of(1)).isEqualTo("da87c1d86b99af44347659119b22fc45");
  }

  @Test
  void everyByteCountsWhateverTheLength() {
    byte[] bytes = new byte[40];
    for (int length = 1; length < bytes.length; length++) {
      HASH.hash(bytes, 0, length);
      long high = HASH.high();
      long low = HASH.low();
      for (int at = 0; at < length; at++) {
        bytes[at] ^= 1;
        HASH.hash(bytes, 0, length);
        assertThat(HASH.high()).as("%d of %d", at, length).isNotEqualTo(high);
        assertThat(HASH.low()).as("%d of %d", at, length).isNotEqualTo(low);
        bytes[at] ^= 1;
      }
      HASH.hash(bytes, 0, length + 1);
      assertThat(HASH.high()).isNotEqualTo(high);
    }
  }
}
