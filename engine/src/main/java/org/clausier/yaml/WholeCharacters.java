package org.clausier.yaml;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/**
 * A text that is never read up to the middle of a character: the YAML scanner reads 1 025 units at
 * a time and fails, or loses its place, when the last is the first half of a pair (an emoji).
 */
final class WholeCharacters extends Reader {

  private final StringReader text;

  WholeCharacters(String text) {
    this.text = new StringReader(text);
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    text.mark(0);
    int read = text.read(buffer, from, length);
    if (read < 2 || !Character.isHighSurrogate(buffer[from + read - 1])) return read;
    text.reset();
    return text.read(buffer, from, read - 1);
  }

  @Override
  public void close() {
    text.close();
  }
}
