package org.clausier.usage.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;

/** Whether all the bytes of a file are text in a charset, block after block. */
final class StrictText {

  private static final int BLOCK = (1 << 16) + 8;

  private final Charset charset;
  private final CharsetDecoder decoder;
  private final CharBuffer out = CharBuffer.allocate(BLOCK);
  private final ByteBuffer left = ByteBuffer.allocate(BLOCK);
  private boolean text = true;

  StrictText(Charset charset) {
    this.charset = charset;
    this.decoder = TextFile.strict(charset);
  }

  Charset charset() {
    return charset;
  }

  boolean isText() {
    return text;
  }

  void feed(byte[] block, int length) {
    if (!text) return;
    left.put(block, 0, length).flip();
    decode(false);
    left.compact();
  }

  void end() {
    left.flip();
    if (text) decode(true);
  }

  private void decode(boolean last) {
    if (decoder.decode(left, out.clear(), last).isError()) text = false;
  }
}
