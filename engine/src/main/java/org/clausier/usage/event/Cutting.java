package org.clausier.usage.event;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * How a file is cut into objects: an array, the answer of a learning record store that holds one
 * ({@code {"statements": […], "more": …}}), objects over several lines, or one object a line.
 */
final class Cutting {

  /** What a log server may write before an object. */
  static final int LONGEST_PREFIX = 1000;

  private static final int REST = 1 << 16;

  private final Window window;
  private final String note;
  private final Pieces pieces;
  private final byte[] before;
  private final boolean array;
  private boolean unfinished;

  Cutting(Unicode text) throws IOException {
    this.window = new Window(text.in());
    this.note = text.note();
    while (window.to() - window.from() < REST && window.more()) {
      // a beginning large enough to tell
    }
    int at = afterBlanks(window.from());
    int wrapped = at < window.to() && window.bytes()[at] == '{' ? statements(at) : 0;
    this.array = at < window.to() && window.bytes()[at] == '[' || wrapped > 0;
    if (array) {
      int begin = wrapped > 0 ? wrapped : at + 1;
      before = Arrays.copyOfRange(window.bytes(), at, begin);
      window.leave(begin);
      pieces = new Elements(window, true);
    } else {
      before = new byte[0];
      pieces = at < window.to() && overLines(at) ? new Elements(window, false) : new Lines(window);
    }
  }

  boolean empty() {
    return !array && afterBlanks(window.from()) == window.to() && window.to() < REST;
  }

  Pieces pieces() {
    return pieces;
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!note.isEmpty()) notes.add(note);
    if (pieces instanceof Elements) notes.add("usage-json-ranks");
    return notes;
  }

  /** Why the file does not end as it should; empty when it does. To be asked at its end. */
  String wrongEnd() throws IOException {
    if (!pieces.wrongEnd().isEmpty() || !array) return pieces.wrongEnd();
    while (window.to() - window.from() < REST && window.more()) {
      // what follows the array is short
    }
    int length = window.to() - window.from();
    byte[] whole = Arrays.copyOf(before, before.length + 1 + length);
    whole[before.length] = ']';
    System.arraycopy(window.bytes(), window.from(), whole, before.length + 1, length);
    return Utf8.valid(whole, 0, whole.length) && closed(whole) ? "" : "usage-json-array";
  }

  /** Notes that the end of the file calls for. */
  List<String> lastNotes() {
    return unfinished ? List.of("usage-statements-more") : List.of();
  }

  private boolean closed(byte[] whole) {
    try (JsonParser p = Json.parser(whole, 0, whole.length)) {
      if (p.nextToken() == JsonToken.START_OBJECT) {
        for (String name = p.nextName(); name != null; name = p.nextName()) {
          JsonToken value = p.nextToken();
          boolean more = name.equals("more") && value == JsonToken.VALUE_STRING;
          if (more) unfinished = !p.getString().isBlank();
          p.skipChildren();
        }
      } else p.skipChildren();
      return p.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }

  /** Where the array of statements begins, in an object that holds one; 0 when it does not. */
  private int statements(int at) {
    try (JsonParser p = Json.parser(window.bytes(), at, window.to() - at)) {
      p.nextToken();
      for (String name = p.nextName(); name != null; name = p.nextName()) {
        JsonToken value = p.nextToken();
        if (name.equals("statements") && value == JsonToken.START_ARRAY) {
          return at + (int) p.currentLocation().getByteOffset();
        }
        if (!name.equals("more")) return 0;
      }
      return 0;
    } catch (JacksonException e) {
      return 0;
    }
  }

  /** Whether the first object goes on after its line. */
  private boolean overLines(int at) {
    if (window.bytes()[at] != '{') return false;
    int depth = 0;
    boolean quoted = false;
    for (int i = at; i < window.to(); i++) {
      byte b = window.bytes()[i];
      if (b == '\n') return depth > 0 && !quoted && closes(i);
      if (quoted && b == '\\') i++;
      else if (b == '"') quoted = !quoted;
      else if (!quoted && (b == '{' || b == '[')) depth++;
      else if (!quoted && (b == '}' || b == ']')) depth--;
    }
    return false;
  }

  /** A first line cut short is one bad line, unless the next goes on with a name or a bracket. */
  private boolean closes(int newline) {
    int next = afterBlanks(newline);
    return next < window.to() && window.bytes()[next] != '{';
  }

  private int afterBlanks(int from) {
    int at = from;
    while (at < window.to() && window.bytes()[at] <= ' ' && window.bytes()[at] >= 0) at++;
    return at;
  }
}
