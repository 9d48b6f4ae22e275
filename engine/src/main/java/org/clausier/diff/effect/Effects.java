package org.clausier.diff.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.amount.Cents;
import org.clausier.audit.AuditRun;
import org.clausier.audit.Counted;
import org.clausier.policy.Policy;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;

/** The effects of a version on several organisations, and their sum. */
public record Effects(List<Effect> each) {

  public Effects {
    each = List.copyOf(each);
  }

  /**
   * Replays reports under a version.
   *
   * @param requests one for each organisation; the versions that they name are those that were in
   *     force, whether or not the replayed one is among them
   * @param version a draft, or any other
   */
  public static Outcome<Effects> of(
      AuditRun audits, List<AuditRun.Request> requests, Policy version) {
    List<Effect> each = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (AuditRun.Request request : requests) {
      Candidate candidate = Candidate.of(request.versions(), version);
      audits
          .both(candidate.among(request), candidate.version())
          .match(both -> each.add(Effect.of(both)), problems::addAll);
    }
    return problems.isEmpty() ? Outcome.ok(new Effects(each)) : Outcome.refused(problems);
  }

  /** Replays under a version what was counted before, the reports being gone. */
  public static Outcome<Effects> of(
      AuditRun audits, AuditRun.Request request, Counted counted, Policy version) {
    Candidate candidate = Candidate.of(request.versions(), version);
    return audits
        .both(candidate.among(request), counted, candidate.version())
        .then(both -> Outcome.ok(new Effects(List.of(Effect.of(both)))));
  }

  public long uses() {
    return each.stream().mapToLong(Effect::uses).sum();
  }

  /** What more would have been due, all together, before VAT; less when negative. */
  public Cents difference() {
    return new Cents(each.stream().mapToLong(e -> e.difference().cents()).sum());
  }

  public boolean isEmpty() {
    return each.stream().allMatch(Effect::isEmpty);
  }

  /** A version beside those that were in force: itself when it is one of them, else a draft. */
  record Candidate(List<Policy> versions, Policy version) {

    static Candidate of(List<Policy> versions, Policy version) {
      if (versions.contains(version)) return new Candidate(versions, version);
      String id = versions.isEmpty() ? version.id() : versions.get(0).id();
      boolean free = versions.stream().noneMatch(v -> v.version() == version.version());
      int next = versions.stream().mapToInt(Policy::version).max().orElse(0) + 1;
      Policy draft = version.labelled(id, free ? version.version() : next, Optional.empty());
      List<Policy> all = new ArrayList<>(versions);
      all.add(draft);
      return new Candidate(all, draft);
    }

    AuditRun.Request among(AuditRun.Request r) {
      return new AuditRun.Request(
          versions,
          r.agreements(),
          r.file(),
          r.reports(),
          r.inputs(),
          r.day(),
          r.engine(),
          r.pseudonyms());
    }
  }
}
