package org.clausier.web.kept;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.Finding;
import org.clausier.audit.FreeText;
import org.clausier.audit.Observation;
import org.clausier.audit.Observation.Stance;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.web.desk.Desk;
import org.springframework.stereotype.Component;

/**
 * What is said of a finding, checked: all that is wrong, each with its field. What is printed names
 * nobody.
 */
@Component
class Saying {

  private final Desk desk;
  private final Concluding concluding;
  private final Materials materials;

  Saying(Desk desk, Concluding concluding, Materials materials) {
    this.desk = desk;
    this.concluding = concluding;
    this.materials = materials;
  }

  /** A finding of the last report that calls for something. */
  Optional<Finding> finding(Kept audit, String id, List<Problem> wrong) {
    Optional<Finding> found =
        concluding.report(audit).findings().stream()
            .filter(f -> f.id().equals(id) && f.verdict() != AuditVerdict.COMPLIANT)
            .findFirst();
    if (found.isEmpty()) wrong.add(problem("finding", "sequel-finding", id));
    return found;
  }

  void text(String field, String text, Kept audit, List<Problem> wrong) {
    String one = one(text);
    String course = materials.course(audit).title();
    if (one.isEmpty()) wrong.add(problem(field, "sequel-text"));
    else if (one.length() > Following.LONGEST)
      wrong.add(problem(field, "sequel-long", Following.LONGEST + ""));
    else if (FreeText.of(desk.library(), audit.organisation(), course).mayNameAPerson(one)) {
      wrong.add(problem(field, "sequel-person"));
    }
  }

  static Optional<Stance> stance(Observation.Side side, String id) {
    return Stream.of(Stance.values())
        .filter(s -> s.side() == side && s.id().equals(id))
        .findFirst();
  }

  /** On one line, as it is printed. */
  static String one(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  static Problem problem(String field, String id, String... arguments) {
    return Problem.error(Source.of(field), id, arguments);
  }
}
