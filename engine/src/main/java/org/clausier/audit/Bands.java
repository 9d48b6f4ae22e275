package org.clausier.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts bands in the place of the counts that could tell who is meant (domain § 5.6): those of too
 * few learners, and as many more as it takes for a total not to give them back by subtraction.
 */
final class Bands {

  private static final Comparator<Finding> FEWEST =
      Comparator.<Finding>comparingLong(f -> f.count().learners()).thenComparing(Finding::id);

  private final Discretion discretion;

  private Bands(Discretion discretion) {
    this.discretion = discretion;
  }

  static List<Finding> of(List<Finding> findings, Discretion discretion) {
    return new Bands(discretion).of(findings);
  }

  private List<Finding> of(List<Finding> findings) {
    List<Finding> hidden = new ArrayList<>();
    List<Finding> others = new ArrayList<>();
    for (Finding f : findings) {
      if (f.count().learners() == 0) continue;
      if (few(f)) hidden.add(f);
      else if (f.due().isEmpty()) others.add(f); // what is priced is counted in the open
    }
    others.sort(FEWEST);
    for (Finding next : others) {
      if (isSafe(hidden)) break;
      hidden.add(next);
    }
    return findings.stream()
        .map(f -> hidden.contains(f) ? f.with(Band.of(f.count().learners())) : f)
        .toList();
  }

  /** Whether their sum tells of each no more than its band does. */
  private boolean isSafe(List<Finding> hidden) {
    long sum = hidden.stream().mapToLong(f -> f.count().learners()).sum();
    long least = hidden.stream().map(Bands::band).mapToLong(Band::from).sum();
    long most = hidden.stream().map(Bands::band).mapToLong(Bands::most).sum();
    return hidden.stream()
        .filter(this::few)
        .map(Bands::band)
        .allMatch(
            b ->
                sum - (most - most(b)) <= b.from()
                    && sum - (least - b.from()) >= b.to().orElse(Integer.MAX_VALUE));
  }

  private boolean few(Finding f) {
    return f.count().learners() < discretion.least(f);
  }

  private static Band band(Finding f) {
    return Band.of(f.count().learners());
  }

  private static long most(Band band) {
    return band.to().orElse(Integer.MAX_VALUE);
  }
}
