package org.clausier.web.publication;

import java.util.List;
import org.clausier.grid.Cell;
import org.clausier.grid.Grid;
import org.clausier.policy.PolicyFile;
import org.clausier.problem.Problem;
import org.clausier.problem.Severity;

/**
 * What a draft still wants before it may be published.
 *
 * @param grid its usual view
 * @param problems all that the analyser says of it
 */
public record Readiness(PolicyFile file, Grid grid, List<Problem> problems) {

  private static final String RED = "question-red";

  /** What keeps it from being published, whatever its author confirms. */
  public List<Problem> obstacles() {
    return problems.stream().filter(p -> p.refuses() && !p.id().equals(RED)).toList();
  }

  /** Saved questions that the draft answers otherwise: published only with a reason. */
  public List<Problem> redQuestions() {
    return problems.stream().filter(p -> p.id().equals(RED)).toList();
  }

  /** How many saved questions answer as expected. */
  public int rightQuestions() {
    long red = redQuestions().stream().map(p -> p.source().line()).distinct().count();
    return file.policy().questions().size() - (int) red;
  }

  /** Read before publishing, and not asked about. */
  public List<Problem> warnings() {
    return problems.stream().filter(p -> p.severity() == Severity.WARNING).toList();
  }

  /** Cells of the usual view of which nothing is said: each is confirmed, or written. */
  public List<Cell> silences() {
    return grid.silences();
  }
}
