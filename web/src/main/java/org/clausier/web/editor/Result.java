package org.clausier.web.editor;

import java.util.List;
import org.clausier.problem.Problem;

/** What became of an edit. */
public sealed interface Result {

  /**
   * It is saved.
   *
   * @param refused parts of it that could not be
   */
  record Done(Reading before, Reading after, List<Problem> refused) implements Result {}

  /** Somebody saved meanwhile: nothing was written. */
  record Conflict(Reading now) implements Result {}

  /** It cannot be: nothing was written. */
  record Refused(Reading now, List<Problem> problems) implements Result {}
}
