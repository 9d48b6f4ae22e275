package org.clausier.web.editor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausier.policy.Access;
import org.clausier.policy.Policy;
import org.clausier.policy.Producer;
import org.clausier.web.course.Course;

/** The policy of which nothing is decided yet. */
final class EmptyGrid {

  /** Thirty days between publication and effect is the usage. */
  private static final int NOTICE = 30;

  private EmptyGrid() {}

  static Policy of(Course course, String producer) {
    return new Policy(
        course.slug(),
        1,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.of(NOTICE),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Producer(
            producer,
            Map.of(),
            "FR",
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty()),
        new org.clausier.policy.Course(
            course.title(),
            Optional.empty(),
            Optional.empty(),
            org.clausier.policy.Course.ALL_RIGHTS_RESERVED,
            Optional.empty(),
            Optional.empty(),
            List.of()),
        Access.FREE,
        Optional.empty(),
        List.of(),
        Map.of(),
        Optional.empty(),
        List.of());
  }
}
