package org.clausier.usage.event;

import java.util.ArrayList;
import java.util.List;

/** Where the texts, numbers and words of an object are that was already found right. */
final class Scalars {

  /**
   * A value that is neither an object nor an array.
   *
   * @param to after it, its closing quote included
   */
  record Span(int from, int to) {}

  private Scalars() {}

  static List<Span> of(byte[] b, int from, int to) {
    List<Span> all = new ArrayList<>();
    int at = from;
    while (at < to) {
      int begin = at;
      if (b[at] == '"') {
        at = closing(b, at + 1) + 1;
        int next = at;
        while (next < to && b[next] <= ' ' && b[next] >= 0) next++;
        boolean name = next < to && b[next] == ':';
        if (!name) all.add(new Span(begin, at));
      } else if (isPlain(b[at])) {
        while (at < to && isPlain(b[at])) at++;
        all.add(new Span(begin, at));
      } else at++;
    }
    return all;
  }

  private static int closing(byte[] b, int from) {
    int at = from;
    while (b[at] != '"') at += b[at] == '\\' ? 2 : 1;
    return at;
  }

  /** Part of a number, or of true, false and null. */
  private static boolean isPlain(byte c) {
    return c >= '0' && c <= '9'
        || c >= 'a' && c <= 'z'
        || c == '-'
        || c == '+'
        || c == '.'
        || c == 'E';
  }
}
