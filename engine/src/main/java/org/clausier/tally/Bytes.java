package org.clausier.tally;

import java.util.Arrays;

/** Bytes being written: whole numbers take as few as they need. */
final class Bytes {

  private static final int BITS = 7;
  private static final int MORE = 0x80;

  private byte[] bytes = new byte[256];
  private int size;

  void octet(int value) {
    if (size == bytes.length) bytes = Arrays.copyOf(bytes, Math.multiplyExact(size, 2));
    bytes[size++] = (byte) value;
  }

  /** Seven bits at a time, the lowest first. */
  void number(long value) {
    long left = value;
    while ((left & -MORE) != 0) {
      octet((int) left & MORE - 1 | MORE);
      left >>>= BITS;
    }
    octet((int) left);
  }

  /** A number that may be negative, small ones short. */
  void signed(long value) {
    number(value << 1 ^ value >> Long.SIZE - 1);
  }

  void eight(long value) {
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      octet((int) (value >>> shift));
    }
  }

  /** Unit by unit: what is no text, a half of a pair, comes back as it was. */
  void text(String text) {
    number(text.length());
    for (int i = 0; i < text.length(); i++) number(text.charAt(i));
  }

  byte[] all() {
    return Arrays.copyOf(bytes, size);
  }
}
