package org.clausier.usage;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a use, by id, in the order of the ids. Made once for many rows that say the same:
 * it never changes and keeps its hash, so that to count a row copies and walks nothing.
 */
public final class Known<V> extends AbstractMap<String, V> {

  private final List<Map.Entry<String, V>> entries;
  private final int hash;

  private Known(Map<String, V> facts) {
    this.entries =
        new TreeMap<>(facts)
            .entrySet().stream().map(e -> Map.entry(e.getKey(), e.getValue())).toList();
    this.hash = super.hashCode();
  }

  /** The same facts; the same object when they are known already. */
  public static <V> Known<V> of(Map<String, V> facts) {
    return facts instanceof Known<V> known ? known : new Known<>(facts);
  }

  @Override
  public @Nullable V get(@Nullable Object id) {
    for (Map.Entry<String, V> e : entries) {
      if (e.getKey().equals(id)) return e.getValue();
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object id) {
    return get(id) != null;
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, V>> iterator() {
        return entries.iterator();
      }

      @Override
      public int size() {
        return entries.size();
      }
    };
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (o == this) return true;
    return !(o instanceof Known<?> k && k.hash != hash) && super.equals(o);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
