package org.clausier.usage.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.clausier.usage.bytes.Chunk;
import org.clausier.usage.bytes.Chunks;
import org.clausier.usage.bytes.InOrder;
import org.clausier.usage.bytes.Pace;

/**
 * A file gone through once, without making anything of it.
 *
 * @param text whether all its bytes are text in a charset; the rest counts only then
 */
record FirstPassage(boolean text, Lines lines) {

  private static final int BLOCK = 1 << 16;

  /** A piece holds a few signs, whatever the pace. */
  private static final int LEAST = 16;

  /** By a decoder, on one thread: what any other passage must equal. */
  static FirstPassage strictly(InputStream in, Charset charset) throws IOException {
    Lines lines = new Lines();
    StrictText text = new StrictText(charset);
    byte[] block = new byte[BLOCK];
    for (int n = in.readNBytes(block, 0, BLOCK); n > 0; n = in.readNBytes(block, 0, BLOCK)) {
      lines.feed(block, n);
      text.feed(block, n);
    }
    text.end();
    return new FirstPassage(text.isText(), lines);
  }

  /** On all the cores, in a charset whose ends of lines are bytes: UTF-8, or one byte a sign. */
  static FirstPassage parted(InputStream in, Charset charset, Pace pace) throws IOException {
    TextBytes text = new TextBytes(charset);
    Lines lines = new Lines();
    // lines do not matter here: a piece that none ends in is given as it is
    Chunks chunks = new Chunks(in, pace.chunk(), LEAST);
    boolean all =
        InOrder.tell(
                chunks,
                pace.threads(),
                () -> chunk -> of(chunk, text),
                part -> {
                  lines.plus(part.lines());
                  return part.text();
                })
            .isEmpty();
    return new FirstPassage(all, lines);
  }

  private static FirstPassage of(Chunk chunk, TextBytes text) {
    Lines lines = new Lines();
    lines.feed(chunk.bytes(), chunk.length());
    return new FirstPassage(text.isText(chunk.bytes(), chunk.length()), lines);
  }
}
