package org.clausier.usage.format;

import java.io.IOException;
import org.clausier.problem.Problem;

/** A file that ends badly, or swells beyond bounds, while it is read. */
final class Spoilt extends IOException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  Spoilt(Problem problem) {
    super(problem.id());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
