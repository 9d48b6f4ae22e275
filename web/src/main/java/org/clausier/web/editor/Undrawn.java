package org.clausier.web.editor;

import org.clausier.web.course.Course;

/** The draft's text has problems: it must be mended before anything else can be edited. */
final class Undrawn extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String slug;

  Undrawn(Course course) {
    super(course.slug());
    this.slug = course.slug();
  }

  String slug() {
    return slug;
  }
}
