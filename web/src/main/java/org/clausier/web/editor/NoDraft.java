package org.clausier.web.editor;

import org.clausier.web.course.Course;

/** Nothing is being edited: a draft must be started first. */
final class NoDraft extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String slug;

  NoDraft(Course course) {
    super(course.slug());
    this.slug = course.slug();
  }

  String slug() {
    return slug;
  }
}
