package org.clausier.analysis;

import java.util.List;
import java.util.Optional;
import org.clausier.policy.Question;
import org.clausier.problem.Problem;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Use;

/**
 * A saved question asked again.
 *
 * @param index its place among the questions, from 0
 * @param use on the question's day, or on one that the version has in force
 * @param ruling absent when too much is unknown to answer
 * @param problems what differs from what was expected, as {@link Analysis} reports it
 */
public record Replayed(
    int index, Question question, Use use, Optional<Ruling> ruling, List<Problem> problems) {

  public Replayed {
    problems = List.copyOf(problems);
  }

  public boolean right() {
    return problems.isEmpty();
  }
}
