package org.clausier.usage.event;

import java.io.IOException;
import java.io.InputStream;

/** Lines, ended by LF, CRLF or the end of the file; a long one is skipped without being kept. */
final class Lines implements Pieces {

  private final Window window;
  private int length;
  private int past;
  private int row;
  private boolean tooLong;

  Lines(Window window) {
    this(window, 0);
  }

  /**
   * @param before lines that were read already
   */
  Lines(Window window, int before) {
    this.window = window;
    this.row = before;
  }

  /** All that is left to read, when no line was read yet. */
  InputStream left() {
    return window.left();
  }

  @Override
  public boolean next() throws IOException {
    window.leave(window.from() + past);
    past = 0;
    tooLong = false;
    int scanned = 0;
    while (true) {
      byte[] bytes = window.bytes();
      int to = window.to();
      for (int i = window.from() + scanned; i < to; i++) {
        if (bytes[i] == '\n') return ended(i - window.from(), 1);
      }
      scanned = to - window.from();
      if (scanned > Window.LONGEST) {
        tooLong = true;
        window.leave(to);
        scanned = 0;
      }
      if (!window.more()) {
        if (scanned == 0 && !tooLong) return false;
        return ended(scanned, 0);
      }
    }
  }

  private boolean ended(int at, int end) {
    row++;
    past = at + end;
    boolean cr = at > 0 && window.bytes()[window.from() + at - 1] == '\r';
    length = cr ? at - 1 : at;
    if (length > Window.LONGEST) tooLong = true;
    return true;
  }

  @Override
  public byte[] bytes() {
    return window.bytes();
  }

  @Override
  public int from() {
    return window.from();
  }

  @Override
  public int length() {
    return tooLong ? 0 : length;
  }

  @Override
  public int row() {
    return row;
  }

  @Override
  public boolean tooLong() {
    return tooLong;
  }
}
