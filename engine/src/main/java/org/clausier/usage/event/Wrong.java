package org.clausier.usage.event;

import java.util.List;
import org.clausier.problem.Problem;
import org.clausier.usage.Place;
import org.clausier.usage.UsageItem;

/** Ends the reading of a piece; never leaves this package. */
final class Wrong extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String id;
  private final transient List<String> arguments;

  Wrong(String id, String... arguments) {
    super(id, null, false, false);
    this.id = id;
    this.arguments = List.of(arguments);
  }

  UsageItem.Rejected at(Place place) {
    return rejected(place, id, arguments.toArray(String[]::new));
  }

  static UsageItem.Rejected rejected(Place place, String id, String... arguments) {
    return new UsageItem.Rejected(problem(place, id, arguments));
  }

  private static Problem problem(Place place, String id, String... arguments) {
    return Problem.error(place.source(), id, arguments);
  }
}
