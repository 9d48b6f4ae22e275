package org.clausier.web.convention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausier.agreement.Agreement;
import org.clausier.party.Identifier;
import org.clausier.party.Identity;
import org.clausier.party.Party;
import org.clausier.party.PartyCheck;
import org.clausier.party.Scheme;
import org.clausier.party.Standing;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/** The numbers of who signed elsewhere, checked as those of who asks here are. */
final class Numbers {

  private Numbers() {}

  /** Those that are well formed; what is wrong with the others is not said. */
  static List<Identifier> of(Agreement.BoundParty party) {
    return read(Source.of(""), party, new ArrayList<>());
  }

  /** What is wrong with its numbers and its country; it may have no number at all. */
  static List<Problem> problems(Source source, Agreement.BoundParty party) {
    List<Problem> problems = new ArrayList<>();
    Identity identity = new Identity(party.country(), "", read(source, party, problems), "");
    Party known =
        new Party(
            party.name(),
            party.audience(),
            identity,
            new Standing(false, Optional.empty(), OptionalInt.empty()),
            Optional.empty(),
            Optional.empty());
    PartyCheck.problems(source, known, false).stream()
        .filter(Problem::refuses)
        .forEach(problems::add);
    return problems;
  }

  private static List<Identifier> read(
      Source source, Agreement.BoundParty party, List<Problem> problems) {
    List<Identifier> read = new ArrayList<>();
    party
        .identifiers()
        .forEach(
            (id, value) ->
                Scheme.of(id)
                    .ifPresent(
                        scheme ->
                            Identifier.read(source, scheme, value)
                                .match(read::add, problems::addAll)));
    return read;
  }
}
