package org.clausier.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tree of ids, in its printed order: practices or audiences. A term may name a node, and then
 * speaks of all that is under it.
 */
public final class Taxonomy {

  private final Map<String, String> parents;
  private final Map<String, List<String>> children = new LinkedHashMap<>();
  private final Map<String, List<String>> lineages = new LinkedHashMap<>();

  /**
   * @param parents id → parent id, the empty string at a root, siblings in their printed order
   * @throws IllegalArgumentException on an unknown parent or a cycle
   */
  public Taxonomy(Map<String, String> parents) {
    this.parents = new LinkedHashMap<>(parents);
    parents.forEach((id, p) -> children.computeIfAbsent(p, k -> new ArrayList<>()).add(id));
    roots().forEach(r -> place(r, List.of()));
    for (String id : parents.keySet()) {
      if (!lineages.containsKey(id)) throw new IllegalArgumentException("not in the tree: " + id);
    }
  }

  private void place(String id, List<String> above) {
    List<String> lineage = new ArrayList<>(List.of(id));
    lineage.addAll(above);
    lineages.put(id, List.copyOf(lineage));
    children(id).forEach(c -> place(c, lineage));
  }

  public boolean contains(String id) {
    return parents.containsKey(id);
  }

  /** All the ids, each node before those under it. */
  public Collection<String> ids() {
    return lineages.keySet();
  }

  public List<String> roots() {
    return children.getOrDefault("", List.of());
  }

  public List<String> children(String id) {
    return children.getOrDefault(id, List.of());
  }

  public boolean isLeaf(String id) {
    return children(id).isEmpty();
  }

  public List<String> leaves() {
    return ids().stream().filter(this::isLeaf).toList();
  }

  public Optional<String> parent(String id) {
    return Optional.ofNullable(parents.get(id)).filter(p -> !p.isEmpty());
  }

  /** The node and its ancestors, nearest first; empty for an unknown id. */
  public List<String> lineage(String id) {
    return lineages.getOrDefault(id, List.of());
  }

  /** How far from the root: a nearer term has a greater depth. */
  public int depth(String id) {
    return lineage(id).size();
  }

  /** Whether the node is that one or lies under it. */
  public boolean isWithin(String id, String node) {
    return lineage(id).contains(node);
  }
}
