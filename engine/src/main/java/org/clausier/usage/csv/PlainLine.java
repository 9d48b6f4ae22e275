package org.clausier.usage.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A line whose quotes are closed where it ends, cut into cells as the parser would. */
final class PlainLine {

  private PlainLine() {}

  static List<String> cells(byte[] bytes, int start, int end, char separator) {
    String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    List<String> cells = new ArrayList<>();
    int at = 0;
    for (; ; ) {
      boolean quoted = at < line.length() && line.charAt(at) == '"';
      int stop = quoted ? closing(line, at + 1) + 1 : at;
      int next = line.indexOf(separator, stop);
      if (next < 0) next = line.length();
      cells.add(
          quoted
              ? line.substring(at + 1, stop - 1).replace("\"\"", "\"")
              : line.substring(at, next));
      if (next == line.length()) return cells;
      at = next + 1;
    }
  }

  /** The quote that closes what opened before this place. */
  private static int closing(String line, int from) {
    int at = line.indexOf('"', from);
    while (at + 1 < line.length() && line.charAt(at + 1) == '"') at = line.indexOf('"', at + 2);
    return at;
  }
}
