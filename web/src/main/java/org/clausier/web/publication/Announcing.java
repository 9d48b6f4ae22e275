package org.clausier.web.publication;

import org.clausier.web.course.Course;
import org.clausier.web.course.Version;

/** Tells people that a version was published. */
public interface Announcing {

  /** How many would be told today. */
  int people(Course course);

  /** Tells them, in the transaction of the publication; how many. */
  int announce(Course course, Version version);
}
