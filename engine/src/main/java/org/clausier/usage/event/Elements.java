package org.clausier.usage.event;

import java.io.IOException;

/**
 * Values that follow each other, over as many lines as they like: the elements of an array, or
 * objects one after the other. Only brackets and quotes are looked at here; each piece is then
 * parsed strictly.
 */
final class Elements implements Pieces {

  private final Window window;
  private final boolean array;
  private int past;
  private int start;
  private int length;
  private int row;
  private boolean tooLong;
  private boolean comma;
  private String wrongEnd = "";
  private boolean over;

  /**
   * @param array whether commas separate them and a bracket ends them; the opening one is behind
   */
  Elements(Window window, boolean array) {
    this.window = window;
    this.array = array;
  }

  @Override
  public boolean next() throws IOException {
    if (over) return false;
    window.leave(window.from() + past);
    past = 0;
    tooLong = false;
    if (!begins()) return false;
    row++;
    comma = false;
    element();
    return true;
  }

  /** Goes to the first byte of the next value; false at the end. */
  private boolean begins() throws IOException {
    while (true) {
      while (window.from() < window.to()) {
        byte b = window.bytes()[window.from()];
        if (array && b == ']') return end(comma ? "usage-json-array" : "");
        boolean separator = array && b == ',' && !comma && row > 0;
        if (!separator && !blank(b)) return separated();
        comma |= separator;
        window.leave(window.from() + 1);
      }
      if (!window.more()) return end(array ? "usage-json-cut" : "");
    }
  }

  /** Two elements without a comma between them: nothing says what the second is. */
  private boolean separated() throws IOException {
    return !array || row == 0 || comma || end("usage-json-array");
  }

  private boolean end(String wrong) throws IOException {
    over = true;
    wrongEnd = wrong;
    if (wrong.isEmpty()) {
      if (array) window.leave(window.from() + 1);
    }
    return false;
  }

  /** The end of the value that begins here: where its brackets are closed. */
  private void element() throws IOException {
    int depth = 0;
    boolean quoted = false;
    boolean escaped = false;
    int at = 0;
    while (true) {
      byte[] bytes = window.bytes();
      int base = window.from();
      for (int i = base + at; i < window.to(); i++) {
        byte b = bytes[i];
        if (quoted) {
          if (escaped) escaped = false;
          else if (b == '\\') escaped = true;
          else if (b == '"') quoted = false;
        } else if (b == '"') quoted = true;
        else if (b == '{' || b == '[') depth++;
        else if (b == '}' || b == ']') {
          if (depth == 0) {
            piece(i - base);
            return;
          }
          if (--depth == 0) {
            piece(i - base + 1);
            return;
          }
        } else if (depth == 0 && (b == ',' || !array && blank(b))) {
          piece(i - base);
          return;
        }
      }
      at = window.to() - base;
      if (at > Window.LONGEST) {
        tooLong = true;
        window.leave(window.to());
        at = 0;
      }
      if (!window.more()) {
        over = true;
        wrongEnd = array ? "usage-json-cut" : "";
        piece(at);
        return;
      }
    }
  }

  private void piece(int end) {
    start = window.from();
    // a stray bracket or comma would stop every step: it is a piece of its own
    length = Math.max(end, over ? end : 1);
    past = length;
    if (length > Window.LONGEST) tooLong = true;
  }

  private static boolean blank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  @Override
  public byte[] bytes() {
    return window.bytes();
  }

  @Override
  public int from() {
    return start;
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

  @Override
  public String wrongEnd() {
    return wrongEnd;
  }
}
