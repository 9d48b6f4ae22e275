package org.clausier.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML document as it was written: scalars keep their text, every node its line. */
public sealed interface Node {

  int line();

  /** A scalar; its text is exactly what was written, so that 90.00 stays 90.00. */
  record Scalar(String text, int line) implements Node {}

  record Sequence(List<Node> items, int line) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A mapping, in the order of the file; {@code keyLines} tells where each key stands. */
  record Mapping(Map<String, Node> entries, Map<String, Integer> keyLines, int line)
      implements Node {
    public Mapping {
      entries = new LinkedHashMap<>(entries);
      keyLines = Map.copyOf(keyLines);
    }

    public int lineOf(String key) {
      return keyLines.getOrDefault(key, line);
    }
  }
}
