package org.clausier.web.api;

import java.util.List;
import java.util.Optional;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.web.words.ProblemJson.Kind;

/** What a program gave cannot be served: said as problem+json. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  final transient Kind kind;
  final transient List<Problem> problems;
  final transient Optional<String> etag;

  private Refusal(Kind kind, List<Problem> problems, Optional<String> etag) {
    super(kind.id(), null, false, false);
    this.kind = kind;
    this.problems = problems;
    this.etag = etag;
  }

  static Refusal of(Kind kind) {
    return new Refusal(kind, List.of(), Optional.empty());
  }

  static Refusal of(List<Problem> problems) {
    return new Refusal(Kind.WITH_PROBLEMS, problems, Optional.empty());
  }

  static Refusal of(Kind kind, List<Problem> problems) {
    return new Refusal(kind, problems, Optional.empty());
  }

  /** Somebody changed it: here is what it is now. */
  static Refusal changed(Optional<String> etag) {
    return new Refusal(Kind.CHANGED_MEANWHILE, List.of(), etag);
  }

  /** The value, or all its problems. */
  static <T> T orRefuse(Outcome<T> outcome) {
    return outcome.match(
        ok -> ok,
        problems -> {
          throw of(problems);
        });
  }
}
