package org.clausier.audit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.ruling.Dossier;

/** A payment of what has no price in the texts would be lost without a word: it is refused. */
final class FeesKnown {

  private FeesKnown() {}

  static Outcome<Dossier> of(AuditFile file, Dossier dossier) {
    Set<String> fees = new TreeSet<>();
    dossier.versions().forEach(p -> fees.addAll(p.fees().keySet()));
    dossier.agreements().forEach(a -> fees.addAll(a.fees().keySet()));
    List<Problem> unknown =
        Stream.concat(
                file.payments().stream().map(AuditFile.Payment::fee),
                file.credits().stream().flatMap(c -> c.fee().stream()))
            .filter(fee -> !fees.contains(fee))
            .distinct()
            .map(fee -> Problem.error(Source.of(file.id()), "payment-fee-unknown", fee))
            .toList();
    return unknown.isEmpty() ? Outcome.ok(dossier) : Outcome.refused(unknown);
  }
}
