package org.clausier.amount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/** The figures that the law fixes, each known between two days and never guessed beyond them. */
@FunctionalInterface
public interface LegalFigures {

  /** The text of a figure on a day; empty when none was recorded for that day. */
  Optional<String> at(String id, LocalDate day);

  /** A figure that must be there; refuses with {@code figure-missing}. */
  default Outcome<BigDecimal> number(String id, LocalDate day) {
    return at(id, day)
        .map(text -> Outcome.ok(new BigDecimal(text)))
        .orElseGet(() -> Outcome.refused(missing(id, day)));
  }

  private static Problem missing(String id, LocalDate day) {
    return Problem.error(
        Source.of("parameters/" + id + ".yaml"), "figure-missing", id, day.toString());
  }
}
