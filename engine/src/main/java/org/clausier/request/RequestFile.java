package org.clausier.request;

import java.util.List;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/**
 * A request, where it was read, and what was said of it without refusing it.
 *
 * @param warnings of its numbers, its signatory, its days
 */
public record RequestFile(Request request, Source source, List<Problem> warnings) {

  public RequestFile {
    warnings = List.copyOf(warnings);
  }
}
