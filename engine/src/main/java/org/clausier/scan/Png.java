package org.clausier.scan;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** The chunks of a PNG (ISO/IEC 15948): each has its length, its name, its sum. */
final class Png {

  private static final byte[] SIGN = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int HEADER = name("IHDR");
  private static final int PIXELS = name("IDAT");
  private static final int END = name("IEND");

  /** Length, name and sum. */
  private static final int AROUND = 12;

  private static final int HEADER_BYTES = 13;

  private Png() {}

  static boolean signs(byte[] bytes) {
    return bytes.length >= SIGN.length
        && Arrays.equals(bytes, 0, SIGN.length, SIGN, 0, SIGN.length);
  }

  /** Nothing may follow the last chunk: what hides there is not the picture. */
  static Size walk(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    Size size = Size.DAMAGED;
    boolean pixels = false;
    int at = SIGN.length;
    while (at + AROUND <= bytes.length) {
      int length = in.getInt(at);
      int name = in.getInt(at + 4);
      if (length < 0 || length > bytes.length - at - AROUND) return Size.DAMAGED;
      if (!sum(bytes, at + 4, length + 4, in.getInt(at + 8 + length))) return Size.DAMAGED;
      boolean first = at == SIGN.length;
      if (first != (name == HEADER)) return Size.DAMAGED;
      if (first) {
        if (length != HEADER_BYTES) return Size.DAMAGED;
        size = Size.of(in.getInt(at + 8), in.getInt(at + 12));
      }
      pixels |= name == PIXELS && length > 0;
      at += AROUND + length;
      if (name == END) return pixels && at == bytes.length ? size : Size.DAMAGED;
    }
    return Size.DAMAGED;
  }

  private static boolean sum(byte[] bytes, int from, int length, int told) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, length);
    return (int) sum.getValue() == told;
  }

  private static int name(String name) {
    return ByteBuffer.wrap(name.getBytes(java.nio.charset.StandardCharsets.US_ASCII)).getInt();
  }
}
