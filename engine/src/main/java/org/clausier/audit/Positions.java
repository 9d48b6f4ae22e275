package org.clausier.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is granted, used and over, line by line. */
final class Positions {

  private static final String PLACE = "active-learner";

  private Positions() {}

  static List<Position> of(List<Due> dues, List<Places> places) {
    List<Position> positions = new ArrayList<>();
    for (Due d : dues) {
      positions.add(
          new Position(
              metric(d.kind()),
              d.fee().unit(),
              Optional.of(d.ref().id()),
              d.ref().source(),
              d.session().or(d::period),
              d.covered(),
              d.actual(),
              d.actual() - d.covered()));
    }
    for (Places p : places) {
      positions.add(
          new Position(
              Position.Metric.LEARNERS,
              PLACE,
              Optional.empty(),
              p.agreement(),
              Optional.empty(),
              p.places(),
              p.found(),
              Math.max(0, p.found() - p.places())));
    }
    return positions;
  }

  private static Position.Metric metric(Due.Kind kind) {
    return switch (kind) {
      case SEATS -> Position.Metric.LEARNERS;
      case CERTIFICATES -> Position.Metric.CERTIFICATES;
      case USES -> Position.Metric.USES;
    };
  }
}
