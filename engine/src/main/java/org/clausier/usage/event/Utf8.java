package org.clausier.usage.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whether bytes are UTF-8, strictly: no overlong form, no surrogate, nothing beyond U+10FFFF. */
final class Utf8 {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Utf8() {}

  static boolean valid(byte[] bytes, int from, int length) {
    int i = from;
    int to = from + length;
    while (i < to) {
      if (i + 8 <= to && ((long) EIGHT.get(bytes, i) & HIGH_BITS) == 0) {
        i += 8;
        continue;
      }
      int size = size(bytes, i, to);
      if (size == 0) return false;
      i += size;
    }
    return true;
  }

  /** The bytes of the character that begins here; 0 when none does. */
  static int size(byte[] bytes, int i, int to) {
    int first = bytes[i] & 0xFF;
    if (first < 0x80) return 1;
    if (first < 0xC2 || first > 0xF4) return 0;
    int size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (i + size > to) return 0;
    int second = bytes[i + 1] & 0xFF;
    int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) return 0;
    for (int k = 2; k < size; k++) {
      if ((bytes[i + k] & 0xC0) != 0x80) return 0;
    }
    return size;
  }
}
