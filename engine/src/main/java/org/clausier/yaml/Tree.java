package org.clausier.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be written as YAML; {@link Node} is what was read. */
public sealed interface Tree {

  /** A text: quoted when it could be taken for a number, a day or a word of YAML. */
  record Text(String text) implements Tree {}

  /** A number, a boolean or a day, never quoted. */
  record Plain(String text) implements Tree {}

  /**
   * @param open one item a line, even when all would fit on one
   */
  record Items(List<Tree> items, boolean open) implements Tree {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * @param open one key a line, even when all would fit on one
   */
  record Keys(Map<String, Tree> entries, boolean open) implements Tree {
    public Keys {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  static Builder keys() {
    return new Builder();
  }

  /** Keys in the order they are put; what is absent or empty is left out. */
  final class Builder {
    private final Map<String, Tree> entries = new LinkedHashMap<>();

    private Builder() {}

    public Builder put(String key, Tree tree) {
      entries.put(key, tree);
      return this;
    }

    public Builder put(String key, Optional<? extends Tree> tree) {
      tree.ifPresent(t -> entries.put(key, t));
      return this;
    }

    public Builder text(String key, String text) {
      return text.isEmpty() ? this : put(key, new Text(text));
    }

    public Builder text(String key, Optional<String> text) {
      return put(key, text.map(Text::new));
    }

    /** A number, a boolean or a day, as it prints itself. */
    public Builder plain(String key, Object value) {
      return put(key, new Plain(value.toString()));
    }

    public Builder plain(String key, Optional<?> value) {
      return put(key, value.map(v -> new Plain(v.toString())));
    }

    public Builder texts(String key, List<String> texts) {
      return items(key, texts.stream().map(t -> (Tree) new Text(t)).toList());
    }

    public Builder items(String key, List<? extends Tree> items) {
      return items.isEmpty() ? this : put(key, new Items(List.copyOf(items), false));
    }

    /** The keys, on one line if they fit. */
    public Keys done() {
      return new Keys(entries, false);
    }

    /** The keys, each on its line. */
    public Keys open() {
      return new Keys(entries, true);
    }
  }
}
