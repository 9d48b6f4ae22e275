package org.clausier.diff;

import java.util.List;
import java.util.Optional;
import org.clausier.policy.Duty;
import org.clausier.policy.Fee;
import org.clausier.policy.Verdict;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Ruling;

/**
 * What a version answers in a case: its régime, price and conditions.
 *
 * @param answer the id of a verdict, or {@code depends}
 * @param contradiction whether two rules differ; the answer is then the best of them
 */
public record Said(String answer, boolean contradiction, Optional<Fee> fee, List<Duty> conditions) {

  public Said {
    conditions = List.copyOf(conditions);
  }

  static Said of(Ruling ruling, Dossier dossier) {
    return new Said(
        ruling.answer(),
        ruling.contradiction(),
        ruling.fee().flatMap(ref -> dossier.fee(ref, ruling.version())),
        ruling.conditions());
  }

  Optional<Verdict> verdict() {
    return Verdict.of(answer);
  }

  /** Whether the terms say something, and one thing. */
  boolean plain() {
    return !contradiction && verdict().filter(v -> v != Verdict.SILENT).isPresent();
  }
}
