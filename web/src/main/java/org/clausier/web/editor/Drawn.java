package org.clausier.web.editor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.analysis.Replayed;
import org.clausier.analysis.Vague;
import org.clausier.grid.Cell;
import org.clausier.grid.Grid;
import org.clausier.library.Library;
import org.clausier.policy.CellId;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.ruling.Rulings;

/**
 * A draft that can be drawn as a grid, and what is known of it.
 *
 * @param rulings of the draft as if in force
 * @param grid its usual view, on which its silences are counted
 * @param questions the saved ones, asked again
 */
public record Drawn(
    PolicyFile file, Rulings rulings, Grid grid, List<Vague> vague, List<Replayed> questions) {

  public Policy policy() {
    return file.policy();
  }

  /** A view by its id: the usual one, or the whole. */
  public Grid view(Library library, String id) {
    return id.equals(Grid.WHOLE)
        ? Grid.of(library, rulings, policy(), Grid.whole(library, policy()), grid.day())
        : grid;
  }

  /** A cell of whatever practice and audience. */
  public Cell cell(Library library, CellId id) {
    return grid.cell(id).orElseGet(() -> alone(library, id));
  }

  private Cell alone(Library library, CellId id) {
    var plan =
        new org.clausier.library.GridPlan(
            id.toString(), List.of(id.practice()), List.of(id.audience()));
    return Grid.of(library, rulings, policy(), plan, grid.day()).cells().get(0);
  }

  /** The part of the text that a line stands in: the last of its first keys not after it. */
  public Optional<String> partAt(int line) {
    return file.lines().entrySet().stream()
        .filter(e -> !e.getKey().contains("/") && e.getValue() <= line)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  /** How many saved questions are answered otherwise than expected. */
  public int wrong() {
    return (int) questions.stream().filter(q -> !q.right()).count();
  }
}
