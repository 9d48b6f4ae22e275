package org.clausier.grid;

import java.util.List;
import java.util.Optional;
import org.clausier.policy.CellId;
import org.clausier.policy.Duty;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.ruling.FeeRef;
import org.clausier.ruling.Layer;

/**
 * What the terms answer to one practice and one audience, on the days that remain and in all the
 * circumstances that matter.
 *
 * @param own the terms of exactly this practice and audience
 * @param above the terms of an ancestor that rule it somewhere, nearest first
 * @param verdicts the régimes it can have, best first: one, or several when it varies; none when it
 *     depends on more than can be decided (the analyser refuses such a policy)
 * @param contradiction whether somewhere two undefeated terms differ
 * @param conditions all those it can bear
 * @param fees all those it can bear
 * @param layers those that answer somewhere; none where all is silent
 * @param silence how nothing is said, when somewhere nothing is: written when it is everywhere it
 *     is silent
 */
public record Cell(
    CellId id,
    List<Term> own,
    List<Term> above,
    List<Verdict> verdicts,
    boolean contradiction,
    List<Duty> conditions,
    List<FeeRef> fees,
    List<Layer> layers,
    Optional<Silence> silence) {

  /** In place of a verdict, when there are several: what « puis-je… ? » answers then. */
  public static final String VARIES = org.clausier.ruling.Ruling.DEPENDS;

  public Cell {
    own = List.copyOf(own);
    above = List.copyOf(above);
    verdicts = List.copyOf(verdicts);
    conditions = List.copyOf(conditions);
    fees = List.copyOf(fees);
    layers = List.copyOf(layers);
  }

  public String practice() {
    return id.practice();
  }

  public String audience() {
    return id.audience();
  }

  /** The one régime, when days and circumstances change nothing to it. */
  public Optional<Verdict> verdict() {
    return verdicts.size() == 1 ? Optional.of(verdicts.get(0)) : Optional.empty();
  }

  public boolean varies() {
    return verdicts.size() != 1;
  }

  /**
   * The word shown: the id of a verdict, or {@code depends}. Messages: {@code verdict.<answer>}.
   */
  public String answer() {
    return verdict().map(Verdict::id).orElse(VARIES);
  }

  /** Whether nothing is said whatever the day and the circumstances: a case to be written. */
  public boolean silent() {
    return verdict().filter(v -> v == Verdict.SILENT).isPresent();
  }

  /** Whether it has no term of its own, and an ancestor's answers. */
  public boolean inherited() {
    return own.isEmpty() && !above.isEmpty();
  }

  /** The nearest ancestor's term that rules it somewhere. */
  public Optional<Term> inheritedFrom() {
    return above.stream().findFirst();
  }

  /** Whether the law alone answers, whatever the producer writes. */
  public boolean byLaw() {
    return layers.equals(List.of(Layer.LAW));
  }

  /** Whether the licence of the contents alone answers, whatever the producer writes. */
  public boolean byLicence() {
    return layers.equals(List.of(Layer.LICENCE));
  }
}
