package org.clausier.ruling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clausier.library.Library;

/**
 * What the terms answer: the one function that the grid, the text of the CGU, « puis-je… ? » and
 * the audit call. Each region of days and circumstances is decided once by the rules, then
 * remembered. Safe for several threads.
 */
public final class Rulings {

  private final Library library;
  private final Dossier dossier;
  private final RegionJudge judge;
  private final Map<String, Map<String, Line>> lines = new ConcurrentHashMap<>();

  public Rulings(Library library, Dossier dossier, RuleBook rules, Articles articles) {
    this.library = library;
    this.dossier = dossier;
    this.judge = new RegionJudge(library, dossier, rules, articles);
  }

  /**
   * The answer to a use.
   *
   * @throws TooManyCombinations when more is unknown than {@code check} lets a policy depend on
   */
  public Ruling ask(Use use) {
    Line line = line(use.practice(), use.audience());
    long region = line.region(use);
    Ruling known = line.rulings.get(region);
    if (known != null) return known;
    Ruling fresh = withChanges(line, region);
    line.rulings.put(region, fresh);
    return fresh;
  }

  /** The same answer, without the question of what would change it: for tables of cases. */
  public Ruling askBriefly(Use use) {
    Line line = line(use.practice(), use.audience());
    return core(line, line.region(use));
  }

  /**
   * Every region of a practice and an audience, in the order of days: all that can be answered.
   *
   * @throws TooManyCombinations beyond what {@code check} lets a policy depend on
   */
  public List<Region> regions(String practice, String audience) {
    Line line = line(practice, audience);
    List<Region> regions = new ArrayList<>();
    for (int[] parts : line.allParts()) {
      Ruling ruling = core(line, line.region(parts));
      LocalDate day = line.days.representative(parts[0]);
      regions.add(
          new Region(
              line.days.from(parts[0]),
              line.days.to(parts[0]),
              line.where(parts),
              new Use(practice, audience, day, line.known(parts)),
              ruling));
    }
    return regions;
  }

  public Dossier dossier() {
    return dossier;
  }

  private Line line(String practice, String audience) {
    Map<String, Line> row = lines.computeIfAbsent(practice, p -> new ConcurrentHashMap<>());
    Line line = row.get(audience);
    if (line == null) {
      line = new Line(library, dossier, practice, audience);
      row.put(audience, line);
    }
    return line;
  }

  private Ruling core(Line line, long region) {
    Ruling known = line.cores.get(region);
    if (known == null) {
      known = judge.decide(line, region);
      line.cores.put(region, known);
    }
    return known;
  }

  private Ruling withChanges(Line line, long region) {
    Ruling core = core(line, region);
    int[] parts = line.parts(region);
    List<Ruling.Change> changes = new ArrayList<>();
    List<Ruling.Alternative> alternatives = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      Dimension d = line.dimensions.get(i - 1);
      boolean missing = parts[i] == 0 && core.missing().contains(d.circumstance());
      if (parts[i] == 0 && !missing) continue;
      for (int k = 0; k < d.parts().size(); k++) {
        if (k + 1 == parts[i]) continue;
        Ruling other = core(line, line.region(replaced(parts, i, k + 1)));
        if (missing) {
          alternatives.add(
              new Ruling.Alternative(
                  d.circumstance(),
                  d.parts().get(k),
                  other.answer(),
                  other.fee(),
                  other.conditions()));
        } else if (differs(core, other)) {
          changes.add(
              new Ruling.Change.If(
                  d.circumstance(), d.parts().get(k), other.answer(), other.fee()));
        }
      }
    }
    dayChanges(line, parts, core, changes);
    return judge.with(core, changes, alternatives);
  }

  private void dayChanges(Line line, int[] parts, Ruling core, List<Ruling.Change> changes) {
    for (int s = parts[0] + 1; s < line.days.stretches(); s++) {
      Ruling other = core(line, line.region(replaced(parts, 0, s)));
      if (differs(core, other)) {
        changes.add(new Ruling.Change.From(line.days.first(s), other.answer(), other.fee()));
        break;
      }
    }
    for (int s = parts[0] - 1; s >= 0; s--) {
      Ruling other = core(line, line.region(replaced(parts, 0, s)));
      if (differs(core, other)) {
        changes.add(new Ruling.Change.Until(line.days.last(s), other.answer(), other.fee()));
        break;
      }
    }
  }

  private static boolean differs(Ruling one, Ruling other) {
    return !one.answer().equals(other.answer()) || !one.fee().equals(other.fee());
  }

  private static int[] replaced(int[] parts, int index, int value) {
    int[] copy = parts.clone();
    copy[index] = value;
    return copy;
  }
}
