package org.clausier.usage.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** An object that is a row: a value under each name, and nothing deeper. */
record Row(List<String> names, List<String> values) {

  /** Empty when a value is an array or an object. The bytes are JSON already found right. */
  static Optional<Row> of(byte[] bytes, int from, int length) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    try (JsonParser p = Json.parser(bytes, from, length)) {
      p.nextToken();
      for (String name = p.nextName(); name != null; name = p.nextName()) {
        JsonToken token = p.nextToken();
        if (token.isStructStart()) return Optional.empty();
        names.add(name);
        values.add(token == JsonToken.VALUE_NULL ? "" : p.getString());
      }
    } catch (JacksonException e) {
      throw new IllegalStateException("JSON that was right is wrong", e);
    }
    return Optional.of(new Row(names, values));
  }
}
