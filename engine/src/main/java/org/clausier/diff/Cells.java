package org.clausier.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clausier.library.Library;
import org.clausier.library.Taxonomy;
import org.clausier.policy.Policy;
import org.clausier.ruling.Alike;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Region;
import org.clausier.ruling.RuleBook;
import org.clausier.ruling.Rulings;

/** The cases whose answers differ: both versions are asked everything that either tells apart. */
final class Cells {

  private static final int BEFORE = 1;
  private static final int AFTER = 2;

  private final Library library;
  private final Rulings before;
  private final Rulings after;

  /** A change, whoever it concerns. */
  private record Change(Mark mark, Said before, Said after, List<Where> where) {}

  private record Passage(Mark mark, Said before, Said after) {}

  Cells(Library library, RuleBook rules, Policy old, Policy now) {
    this.library = library;
    Policy one = old.labelled(old.id(), BEFORE, old.published());
    Policy two = now.labelled(old.id(), AFTER, now.published());
    // both are in both dossiers, so that the terms of either cut the days and circumstances
    this.before = rulings(rules, one, two, one);
    this.after = rulings(rules, one, two, two);
  }

  private Rulings rulings(RuleBook rules, Policy one, Policy two, Policy asIf) {
    Dossier dossier = new Dossier(List.of(one, two), List.of(), Optional.of(asIf));
    return new Rulings(library, dossier, rules, (policy, term) -> "");
  }

  List<CellChange> changes() {
    List<CellChange> changes = new ArrayList<>();
    library.practiceTree().leaves().forEach(p -> changes.addAll(row(p)));
    return changes;
  }

  private List<CellChange> row(String practice) {
    Map<Change, Set<String>> concerned = new LinkedHashMap<>();
    for (List<String> alike : Alike.audiences(library, before.dossier().versions(), practice)) {
      cell(practice, alike.get(0))
          .forEach(c -> concerned.computeIfAbsent(c, k -> new TreeSet<>()).addAll(alike));
    }
    List<CellChange> row = new ArrayList<>();
    for (String audience : library.audienceTree().ids()) {
      concerned.forEach(
          (c, all) -> {
            if (!outermost(audience, all)) return;
            row.add(
                new CellChange(
                    practice,
                    audience,
                    except(audience, all),
                    c.mark(),
                    c.before(),
                    c.after(),
                    c.where()));
          });
    }
    return row;
  }

  private boolean outermost(String audience, Set<String> concerned) {
    return concerned.contains(audience)
        && library.audienceTree().parent(audience).filter(concerned::contains).isEmpty();
  }

  private List<String> except(String audience, Set<String> concerned) {
    Taxonomy tree = library.audienceTree();
    List<String> except = new ArrayList<>();
    for (String child : tree.children(audience)) {
      if (concerned.contains(child)) except.addAll(except(child, concerned));
      else except.add(child);
    }
    return except;
  }

  private List<Change> cell(String practice, String audience) {
    List<Region> was = before.regions(practice, audience);
    List<Region> is = after.regions(practice, audience);
    Map<Passage, List<Region>> passages = new LinkedHashMap<>();
    for (int i = 0; i < was.size(); i++) {
      Said one = Said.of(was.get(i).ruling(), before.dossier());
      Said two = Said.of(is.get(i).ruling(), after.dossier());
      Region region = was.get(i);
      Openness.mark(one, two)
          .ifPresent(
              mark ->
                  passages
                      .computeIfAbsent(new Passage(mark, one, two), p -> new ArrayList<>())
                      .add(region));
    }
    Boxes boxes = new Boxes(was);
    return passages.entrySet().stream()
        .map(
            e ->
                new Change(
                    e.getKey().mark(),
                    e.getKey().before(),
                    e.getKey().after(),
                    boxes.of(e.getValue())))
        .toList();
  }
}
