package org.clausier.audit;

import java.util.List;
import java.util.Map;
import org.clausier.library.Library;
import org.clausier.policy.Fee;
import org.clausier.ruling.Dossier;
import org.clausier.tally.Count;

/** Learners who are paid for elsewhere: no learner is counted twice (domain § 5.5). */
final class Elsewhere {

  /** How many units the uses of a line come to. */
  @FunctionalInterface
  interface Units {
    long of(Dues.Head head, List<JudgedUse> uses);
  }

  private final Library library;
  private final Dossier dossier;
  private final Map<String, List<JudgedUse>> lines;
  private final Map<String, Dues.Head> heads;
  private final Map<String, Long> payments;
  private final Units units;

  /** Reads the lines and the payments as they come to be. */
  Elsewhere(
      Library library,
      Dossier dossier,
      Map<String, List<JudgedUse>> lines,
      Map<String, Dues.Head> heads,
      Map<String, Long> payments,
      Units units) {
    this.library = library;
    this.dossier = dossier;
    this.lines = lines;
    this.heads = heads;
    this.payments = payments;
    this.units = units;
  }

  /**
   * Learners whose certificate, paid or due here, also pays these uses (« covers »): never both for
   * one learner.
   */
  long covered(Dues.Head head, List<JudgedUse> uses) {
    return dossier.versions().stream()
        .filter(p -> p.version() == uses.get(0).ruling().version())
        .flatMap(p -> p.fees().values().stream())
        .filter(
            f ->
                !f.covers().isEmpty()
                    && !f.id().equals(head.fee().id())
                    && uses.stream().allMatch(u -> isCovered(u.situation().practice(), f)))
        .mapToLong(f -> coveredBy(f, head, uses))
        .max()
        .orElse(0);
  }

  private long coveredBy(Fee other, Dues.Head head, List<JudgedUse> uses) {
    long most = payments.getOrDefault(other.id(), 0L);
    for (Map.Entry<String, List<JudgedUse>> line : lines.entrySet()) {
      Dues.Head its = heads.get(line.getKey());
      if (its == null || !its.ref().id().equals(other.id()) || !sameSession(its, head)) continue;
      Count theirs = count(line.getValue());
      Count ours = count(uses);
      boolean named = theirs.learners() > 0 && ours.learners() > 0;
      most = Math.max(most, named ? shared(ours, theirs) : units.of(its, line.getValue()));
    }
    return most;
  }

  private static boolean sameSession(Dues.Head one, Dues.Head other) {
    return one.named().isEmpty() || other.named().isEmpty() || one.named().equals(other.named());
  }

  /** Learners who already pay the same fee at the same time under another text. */
  long paid(Dues.Head head, List<JudgedUse> uses) {
    Count before = new Count();
    for (Map.Entry<String, List<JudgedUse>> line : lines.entrySet()) {
      Dues.Head its = heads.get(line.getKey());
      if (its == null || !its.ref().id().equals(head.ref().id()) || !its.sameTime(head)) continue;
      if (rank(its) < rank(head)) before.merge(count(line.getValue()));
    }
    return shared(count(uses), before);
  }

  /** What an agreement counts is not counted again under the terms. */
  private static int rank(Dues.Head head) {
    if (head.bond() instanceof Bond.Signed) return 0;
    return head.bond() instanceof Bond.Accepted ? 1 : 2;
  }

  static Count count(List<JudgedUse> uses) {
    Count count = new Count();
    uses.forEach(u -> count.merge(u.count()));
    return count;
  }

  private static long shared(Count one, Count other) {
    long both = new Count().merge(one).merge(other).learners();
    return (long) one.learners() + other.learners() - both;
  }

  private boolean isCovered(String practice, Fee fee) {
    return fee.covers().stream().anyMatch(c -> library.practiceTree().isWithin(practice, c));
  }
}
