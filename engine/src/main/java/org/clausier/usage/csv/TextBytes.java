package org.clausier.usage.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Whether bytes are text, as a strict decoder would say, without making any: in UTF-8, or in a
 * charset of one byte a sign. A block must begin and end between two signs.
 */
final class TextBytes {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH = 0x8080808080808080L;

  /** How many bytes follow the first of a sign, by that one; 0: none begins so. */
  private static final byte[] MORE = new byte[256];

  static {
    for (int b = 0xC2; b <= 0xDF; b++) MORE[b] = 1;
    for (int b = 0xE0; b <= 0xEF; b++) MORE[b] = 2;
    for (int b = 0xF0; b <= 0xF4; b++) MORE[b] = 3;
  }

  private final boolean utf8;
  private final boolean[] signs = new boolean[256];

  TextBytes(Charset charset) {
    this.utf8 = charset.equals(StandardCharsets.UTF_8);
    for (int b = 0; b < signs.length && !utf8; b++) {
      String sign = new String(new byte[] {(byte) b}, charset);
      signs[b] = !sign.equals("\uFFFD");
    }
  }

  boolean isText(byte[] bytes, int length) {
    int i = 0;
    while (i < length) {
      if (i + Long.BYTES <= length && ((long) LONGS.get(bytes, i) & HIGH) == 0) {
        i += Long.BYTES;
      } else if (bytes[i] >= 0) {
        i++;
      } else if (utf8) {
        int more = MORE[bytes[i] & 0xFF];
        if (more == 0 || i + more >= length || !follows(bytes, i, more)) return false;
        i += 1 + more;
      } else if (!signs[bytes[i++] & 0xFF]) {
        return false;
      }
    }
    return true;
  }

  /** Neither longer than need be, nor half of a pair, nor beyond the last sign there is. */
  private static boolean follows(byte[] bytes, int at, int more) {
    int first = bytes[at] & 0xFF;
    int second = bytes[at + 1] & 0xFF;
    int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) return false;
    for (int i = 2; i <= more; i++) if ((bytes[at + i] & 0xC0) != 0x80) return false;
    return true;
  }
}
