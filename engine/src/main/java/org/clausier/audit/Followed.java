package org.clausier.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The findings with their tolerances and what the organisation answers.
 *
 * @param idle the tolerances that have no effect
 * @param unmatched the observations on findings that are not here
 */
record Followed(List<Finding> findings, List<Tolerance.Idle> idle, List<Observation> unmatched) {

  static Followed of(List<Finding> findings, AuditFile file, LocalDate day) {
    List<Finding> followed = new ArrayList<>();
    for (Finding f : findings) {
      boolean small = f.due().flatMap(d -> file.materiality().map(m -> m.spares(d))).orElse(false);
      Sequel none = small ? Sequel.NONE.unclaimed() : Sequel.NONE;
      Sequel sequel = none.with(observations(f, file));
      Optional<Tolerance> tolerance =
          f.verdict() == AuditVerdict.COMPLIANT ? Optional.empty() : tolerance(f, file, day);
      followed.add(f.with(tolerance.map(sequel::with).orElse(sequel)));
    }
    return new Followed(
        List.copyOf(followed), idle(followed, file, day), unmatched(followed, file));
  }

  /** Among several, the one that lasts longest. */
  private static Optional<Tolerance> tolerance(Finding f, AuditFile file, LocalDate day) {
    return file.tolerances().stream()
        .filter(t -> t.begun(day) && !t.ended(day) && t.speaksOf(f))
        .max(java.util.Comparator.comparing(Tolerance::to));
  }

  private static List<Observation> observations(Finding f, AuditFile file) {
    return file.observations().stream()
        .filter(o -> o.finding().equals(f.id()))
        .sorted(java.util.Comparator.comparing(Observation::day))
        .toList();
  }

  private static List<Tolerance.Idle> idle(List<Finding> findings, AuditFile file, LocalDate day) {
    List<Tolerance.Idle> idle = new ArrayList<>();
    for (Tolerance t : file.tolerances()) {
      if (t.ended(day)) idle.add(new Tolerance.Idle(t, Tolerance.Flaw.ENDED));
      else if (!t.begun(day)) idle.add(new Tolerance.Idle(t, Tolerance.Flaw.NOT_BEGUN));
      else if (findings.stream().noneMatch(f -> pursuable(f) && t.speaksOf(f))) {
        idle.add(new Tolerance.Idle(t, Tolerance.Flaw.UNMATCHED));
      }
    }
    return idle;
  }

  private static boolean pursuable(Finding f) {
    return f.verdict() != AuditVerdict.COMPLIANT;
  }

  private static List<Observation> unmatched(List<Finding> findings, AuditFile file) {
    return file.observations().stream()
        .filter(o -> findings.stream().noneMatch(f -> f.id().equals(o.finding())))
        .toList();
  }
}
