package org.clausier.request;

import java.util.List;
import java.util.Optional;
import org.clausier.policy.Policy;
import org.clausier.problem.Problem;
import org.clausier.ruling.Ruling;

/**
 * What a reply rests on.
 *
 * @param policy the version that answers at the first day asked
 * @param rulings one for each practice asked, in the order asked
 * @param notes what whoever signs should read first: warnings, never refusals
 */
public record Basis(Request request, Policy policy, List<Ruling> rulings, List<Problem> notes) {

  public Basis {
    rulings = List.copyOf(rulings);
    notes = List.copyOf(notes);
  }

  public Optional<Ruling> ruling(String practice) {
    return rulings.stream().filter(r -> r.practice().equals(practice)).findFirst();
  }

  List<Ruling> answered(String answer) {
    return rulings.stream().filter(r -> r.answer().equals(answer)).toList();
  }
}
