package org.clausier.ruling;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.library.CopyrightAct;
import org.clausier.policy.Announced;
import org.clausier.policy.Duty;
import org.clausier.policy.Verdict;

/**
 * What the terms answer to a use. It speaks of regions of days and circumstances, never of the
 * use's own figures, so that the uses of a region share it.
 *
 * @param verdict absent when it depends on what is missing
 * @param version the version that governs; 0 when none is in force
 * @param conditions those common to all the combinations of what is unknown
 * @param obligations duties that the law sets whatever the régime
 * @param wouldChange single facts or days that would give another answer
 * @param missing circumstances that alone can change the answer
 * @param alternatives what each value of a missing circumstance gives
 */
public record Ruling(
    String practice,
    String audience,
    CopyrightAct act,
    int version,
    Optional<Verdict> verdict,
    boolean contradiction,
    Optional<FeeRef> fee,
    List<Duty> conditions,
    List<String> obligations,
    List<Announced> announced,
    Optional<Layer> layer,
    List<ClauseRef> clauses,
    List<Reason> reasons,
    List<Change> wouldChange,
    List<String> missing,
    List<Alternative> alternatives) {

  public static final String DEPENDS = "depends";

  /** The verdict's id, or {@code depends}. */
  public String answer() {
    return verdict.map(Verdict::id).orElse(DEPENDS);
  }

  public boolean silent() {
    return verdict.filter(v -> v == Verdict.SILENT).isPresent();
  }

  /**
   * One step of the reasoning, rendered into a sentence by a message.
   *
   * @param rule the method's step: « particular-prevails »
   * @param terms the clauses it speaks of
   */
  public record Reason(String rule, List<String> terms, Map<String, String> parameters) {}

  /** A single circumstance or day that flips the answer. */
  public sealed interface Change {
    String answer();

    Optional<FeeRef> fee();

    /** If the circumstance were in that class. */
    record If(String circumstance, Dimension.Part value, String answer, Optional<FeeRef> fee)
        implements Change {}

    /** From that day on. */
    record From(LocalDate day, String answer, Optional<FeeRef> fee) implements Change {}

    /** Until that day, included. */
    record Until(LocalDate day, String answer, Optional<FeeRef> fee) implements Change {}
  }

  /** What one class of a missing circumstance gives; may itself depend on another. */
  public record Alternative(
      String circumstance,
      Dimension.Part value,
      String answer,
      Optional<FeeRef> fee,
      List<Duty> conditions) {}
}
