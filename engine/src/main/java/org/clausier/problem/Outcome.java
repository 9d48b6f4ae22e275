package org.clausier.problem;

import java.util.List;
import java.util.function.Function;

/** A value, or all the problems that prevented it: the world may be wrong, and says so as data. */
public sealed interface Outcome<T> {

  record Ok<T>(T value) implements Outcome<T> {}

  record Refused<T>(List<Problem> problems) implements Outcome<T> {
    public Refused {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) throw new IllegalArgumentException("a refusal needs a problem");
    }
  }

  static <T> Outcome<T> ok(T value) {
    return new Ok<>(value);
  }

  static <T> Outcome<T> refused(List<Problem> problems) {
    return new Refused<>(problems);
  }

  static <T> Outcome<T> refused(Problem problem) {
    return new Refused<>(List.of(problem));
  }

  /** The exhaustive switch that Java 17 lacks. */
  default <R> R match(
      Function<? super T, ? extends R> ok, Function<? super List<Problem>, ? extends R> refused) {
    return this instanceof Ok<T> o
        ? ok.apply(o.value())
        : refused.apply(((Refused<T>) this).problems());
  }

  default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    return match(next, Outcome::refused);
  }
}
