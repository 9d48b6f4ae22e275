package org.clausier.grid;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clausier.library.Library;
import org.clausier.policy.CellId;
import org.clausier.policy.Duty;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.ruling.FeeRef;
import org.clausier.ruling.Layer;
import org.clausier.ruling.Region;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.TooManyCombinations;

/** Gathers what the rulings answer to a cell, region by region; decides nothing itself. */
record CellJudge(Library library, Rulings rulings, Policy policy, LocalDate from) {

  Cell cell(String practice, String audience) {
    CellId id = new CellId(practice, audience);
    List<Term> own = policy.terms().stream().filter(t -> CellId.of(t).equals(id)).toList();
    List<Region> regions = regions(id);
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    Set<Duty> conditions = new TreeSet<>();
    Set<FeeRef> fees = new LinkedHashSet<>();
    Set<Layer> layers = EnumSet.noneOf(Layer.class);
    for (Region region : regions) {
      Ruling ruling = region.ruling();
      ruling.verdict().ifPresent(verdicts::add);
      conditions.addAll(ruling.conditions());
      ruling.fee().ifPresent(fees::add);
      ruling.layer().ifPresent(layers::add);
    }
    return new Cell(
        id,
        own,
        above(id, regions),
        List.copyOf(verdicts),
        regions.stream().anyMatch(r -> r.ruling().contradiction()),
        List.copyOf(conditions),
        List.copyOf(fees),
        List.copyOf(layers),
        silence(regions));
  }

  private List<Region> regions(CellId id) {
    try {
      return rulings.regions(id.practice(), id.audience()).stream()
          .filter(r -> r.reaches(from))
          .toList();
    } catch (TooManyCombinations e) {
      return List.of();
    }
  }

  /** The terms of this version, other than the cell's own, that some ruling rests on. */
  private List<Term> above(CellId id, List<Region> regions) {
    Set<String> standing = new LinkedHashSet<>();
    for (Region region : regions) {
      region.ruling().clauses().stream()
          .filter(c -> c.layer() == Layer.POLICY)
          .forEach(c -> standing.add(c.id()));
    }
    return policy.terms().stream()
        .filter(t -> standing.contains(t.id()) && !CellId.of(t).equals(id))
        .sorted(Comparator.comparingInt(this::depth).reversed())
        .toList();
  }

  private int depth(Term term) {
    return library.practiceTree().depth(term.practice())
        + library.audienceTree().depth(term.audience());
  }

  private static Optional<Silence> silence(List<Region> regions) {
    List<Region> silent = regions.stream().filter(r -> r.ruling().silent()).toList();
    if (silent.isEmpty()) return Optional.empty();
    boolean written = silent.stream().noneMatch(r -> r.ruling().clauses().isEmpty());
    return Optional.of(written ? Silence.WRITTEN : Silence.ABSENT);
  }
}
