package org.clausier.party;

import java.util.List;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/**
 * A number that passed its check, so that one which failed is never printed.
 *
 * @param value compact: no spaces, dots or dashes, upper case
 */
public record Identifier(Scheme scheme, String value) {

  public Identifier {
    var flaw = scheme.flaw(value);
    if (flaw.filter(Flaw::refuses).isPresent()) throw new IllegalArgumentException(flaw.toString());
  }

  /** Reads a number as people write it; refuses it with the problem of its scheme. */
  public static Outcome<Identifier> read(Source source, Scheme scheme, String text) {
    var value = scheme.compact(text);
    return scheme
        .flaw(value)
        .filter(Flaw::refuses)
        .map(flaw -> Outcome.<Identifier>refused(flaw.at(source)))
        .orElseGet(() -> Outcome.ok(new Identifier(scheme, value)));
  }

  /** What could not be proved about this number: at most one warning. */
  public List<Problem> warnings(Source source) {
    return scheme.flaw(value).map(flaw -> flaw.at(source)).stream().toList();
  }

  /** As printed, in groups held by no-break spaces: {@code 123 456 782 00010}. */
  public String grouped() {
    return scheme.group(value);
  }

  @Override
  public String toString() {
    return scheme.id() + " " + value;
  }
}
