package org.clausier.scan;

/** The segments of a JPEG (ITU-T T.81, annex B), from the start of the image to its end. */
final class Jpeg {

  private static final int MARK = 0xFF;
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int RESTART_FIRST = 0xD0;
  private static final int RESTART_LAST = 0xD7;
  private static final int ALONE = 0x01;

  private final byte[] bytes;
  private int at = 2;
  private Size size = Size.DAMAGED;
  private boolean scanned;

  private Jpeg(byte[] bytes) {
    this.bytes = bytes;
  }

  static boolean signs(byte[] bytes) {
    return bytes.length > 3
        && (bytes[0] & MARK) == MARK
        && (bytes[1] & MARK) == START
        && (bytes[2] & MARK) == MARK;
  }

  /** What follows the end is not looked at: telephones put a second, smaller picture there. */
  static Size walk(byte[] bytes) {
    return new Jpeg(bytes).walk();
  }

  private Size walk() {
    while (at + 1 < bytes.length && at(at) == MARK) {
      int marker = at(at + 1);
      if (marker == MARK) {
        at++; // fill
        continue;
      }
      at += 2;
      if (marker == END) return scanned ? size : Size.DAMAGED;
      if (marker == 0 || marker == START) return Size.DAMAGED;
      if (alone(marker)) continue;
      if (at + 1 >= bytes.length) return Size.DAMAGED;
      int length = two(at);
      if (length < 2 || length > bytes.length - at) return Size.DAMAGED;
      if (frame(marker)) {
        if (length < 8) return Size.DAMAGED;
        size = Size.of(two(at + 5), two(at + 3));
      }
      at += length;
      if (marker == SCAN) {
        scanned = true;
        skipCoded();
      }
    }
    return Size.DAMAGED;
  }

  /** Coded data goes to the next marker that is neither a stuffed byte nor a restart. */
  private void skipCoded() {
    while (at + 1 < bytes.length) {
      int next = at(at + 1);
      if (at(at) == MARK && next != 0 && next != MARK && !alone(next)) return;
      at++;
    }
  }

  private static boolean alone(int marker) {
    return marker == ALONE || (marker >= RESTART_FIRST && marker <= RESTART_LAST);
  }

  /** Start of frame, whatever its coding; C4, C8 and CC are tables. */
  private static boolean frame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private int two(int from) {
    return at(from) << 8 | at(from + 1);
  }

  private int at(int index) {
    return bytes[index] & MARK;
  }
}
