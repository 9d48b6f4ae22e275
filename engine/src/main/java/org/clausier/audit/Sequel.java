package org.clausier.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a finding: whether it is tolerated, what each side answers, whether the previous
 * audit had it.
 *
 * @param immaterial whether it is a sum too small to be claimed
 */
public record Sequel(
    Optional<Tolerance> tolerance,
    List<Observation> observations,
    Optional<History> history,
    boolean immaterial) {

  /** Beside the previous audit. */
  public enum History {
    NEW,
    PERSISTING;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static final Sequel NONE =
      new Sequel(Optional.empty(), List.of(), Optional.empty(), false);

  public Sequel {
    observations = List.copyOf(observations);
  }

  /** Whether the last word of the auditor is that the finding was wrong. */
  boolean withdrawn() {
    return last(s -> s.side() == Observation.Side.AUDITOR) == Observation.Stance.WITHDRAWN;
  }

  /** Whether the last word is that the organisation contests; an explanation takes nothing back. */
  boolean contested() {
    return last(s -> s != Observation.Stance.EXPLAINED) == Observation.Stance.CONTESTED;
  }

  private Observation.@Nullable Stance last(Predicate<Observation.Stance> of) {
    return observations.stream()
        .map(Observation::stance)
        .filter(of)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  Sequel with(Tolerance one) {
    return new Sequel(Optional.of(one), observations, history, immaterial);
  }

  Sequel with(List<Observation> all) {
    return new Sequel(tolerance, all, history, immaterial);
  }

  Sequel with(History known) {
    return new Sequel(tolerance, observations, Optional.of(known), immaterial);
  }

  Sequel unclaimed() {
    return new Sequel(tolerance, observations, history, true);
  }
}
