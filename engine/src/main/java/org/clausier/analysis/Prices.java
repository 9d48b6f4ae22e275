package org.clausier.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clausier.library.Audience;
import org.clausier.library.Library;
import org.clausier.policy.Fee;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.Term;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/** Prices that fall when one buys more, that nobody pays, or that hide their tax from a person. */
final class Prices {

  private Prices() {}

  static List<Problem> of(Library library, PolicyFile file) {
    List<Problem> problems = new ArrayList<>();
    Set<String> used = new LinkedHashSet<>();
    Set<String> paidByPeople = new LinkedHashSet<>();
    for (Term term : file.policy().terms()) {
      term.fee().ifPresent(used::add);
      if (consumer(library, term)) term.fee().ifPresent(paidByPeople::add);
    }
    for (Fee fee : file.policy().fees().values()) {
      Source at = file.at("fees/" + fee.id());
      fee.tariff()
          .firstDrop()
          .ifPresent(
              d ->
                  problems.add(
                      Problem.warning(
                          at,
                          "price-drop",
                          fee.id(),
                          d.units() + "",
                          d.price() + "",
                          d.units() + 1 + "",
                          d.next() + "")));
      if (!used.contains(fee.id())) problems.add(Problem.note(at, "fee-unused", fee.id()));
      if (paidByPeople.contains(fee.id()) && !fee.tariff().taxIncluded()) {
        problems.add(Problem.warning(at, "fee-before-tax-for-people", fee.id()));
      }
    }
    return problems;
  }

  /** Whether everyone the term names is a consumer: « everyone » is not. */
  static boolean consumer(Library library, Term term) {
    Audience audience = library.audiences().get(term.audience());
    return audience != null && audience.traits().contains("consumer");
  }
}
