package org.clausier.web.editor;

import java.util.List;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.web.course.Course;
import org.clausier.web.course.Draft;

/**
 * A draft, read.
 *
 * @param drawn absent when its text has problems that keep it from being drawn
 * @param problems those, or what the analysis says of it
 */
public record Reading(Course course, Draft draft, Optional<Drawn> drawn, List<Problem> problems) {

  public Reading {
    problems = List.copyOf(problems);
  }

  /**
   * What is drawn.
   *
   * @throws Undrawn when the text must be mended first
   */
  public Drawn open() {
    return drawn.orElseThrow(() -> new Undrawn(course));
  }
}
