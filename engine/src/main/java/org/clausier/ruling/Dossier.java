package org.clausier.ruling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausier.agreement.Agreement;
import org.clausier.policy.Course;
import org.clausier.policy.Fee;
import org.clausier.policy.Policy;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/**
 * The texts among which an answer is looked for: the versions of one policy, and the signed
 * agreements of one organisation.
 *
 * @param asIf a version supposed to be in force whatever the day: a draft being tried
 */
public record Dossier(List<Policy> versions, List<Agreement> agreements, Optional<Policy> asIf) {

  public Dossier {
    versions = versions.stream().sorted(Comparator.comparingInt(Policy::version)).toList();
    agreements = List.copyOf(agreements);
  }

  /**
   * Refuses versions of several policies, a version given twice, an agreement of another policy,
   * and a pinned version that is not there: never a fallback.
   */
  public static Outcome<Dossier> of(List<Policy> versions, List<Agreement> agreements) {
    List<Problem> problems = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    Set<Integer> numbers = new LinkedHashSet<>();
    for (Policy p : versions) {
      ids.add(p.id());
      if (!numbers.add(p.version())) {
        problems.add(Problem.error(Source.of(p.label()), "version-twice", p.version() + ""));
      }
    }
    if (ids.size() > 1) {
      problems.add(
          Problem.error(Source.of(String.join(", ", ids)), "several-policies", ids.size() + ""));
    }
    for (Agreement a : agreements) {
      if (!ids.contains(a.policy())) {
        problems.add(Problem.error(Source.of(a.id()), "agreement-other-policy", a.policy()));
      } else if (!numbers.contains(a.version())) {
        problems.add(
            Problem.error(
                Source.of(a.id()), "pinned-version-missing", a.policy(), a.version() + ""));
      }
    }
    return problems.isEmpty()
        ? Outcome.ok(new Dossier(versions, agreements, Optional.empty()))
        : Outcome.refused(problems);
  }

  /** A version alone, supposed to be in force: for its own questions, its text, its preview. */
  public static Dossier asIf(Policy policy) {
    return new Dossier(List.of(policy), List.of(), Optional.of(policy));
  }

  public Optional<Policy> version(int number) {
    return versions.stream().filter(p -> p.version() == number).findFirst();
  }

  List<Agreement> signed() {
    return agreements.stream().filter(a -> a.signed().isPresent()).toList();
  }

  List<Edition> editions() {
    if (asIf.isPresent()) return List.of(new Edition(asIf.get().version(), LocalDate.MIN));
    return versions.stream()
        .filter(p -> !p.draft() && p.effective().isPresent())
        .map(p -> new Edition(p.version(), p.effective().orElseThrow()))
        .toList();
  }

  List<Pin> pins() {
    return signed().stream()
        .map(a -> new Pin(a.id(), a.version(), a.from(), a.to(), a.signed().orElseThrow()))
        .toList();
  }

  /** The sessions that any version names, each with its days in the earliest that does. */
  public List<Course.Session> sessions() {
    List<Course.Session> sessions = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (boolean published : new boolean[] {true, false}) {
      for (Policy p : versions) {
        if (p.draft() == published) continue;
        p.course().sessions().stream().filter(s -> seen.add(s.id())).forEach(sessions::add);
      }
    }
    return sessions;
  }

  /** The signed price under that name on that day, else the price of the version. */
  public Optional<Fee> fee(FeeRef ref, int version) {
    return agreements.stream()
        .filter(a -> a.id().equals(ref.source()))
        .map(a -> Optional.ofNullable(a.fees().get(ref.id())))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> version(version).map(p -> p.fees().get(ref.id())));
  }
}
