package org.clausier.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausier.library.CopyrightAct;
import org.clausier.library.Library;
import org.clausier.library.Practice;
import org.clausier.library.Taxonomy;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;

/** What may be asked in place of what is refused. */
public sealed interface Instead {

  /** The same practice, were that circumstance in that class. */
  record Otherwise(String practice, Ruling.Change.If change) implements Instead {}

  /** Another practice, near, that is free, paid or under agreement for whoever asks. */
  record Near(Ruling ruling) implements Instead {}

  /** Others, to whom the same practice is open. */
  record Others(String practice, List<String> audiences) implements Instead {
    public Others {
      audiences = List.copyOf(audiences);
    }
  }

  /** Asks the same rulings what they would answer nearby. */
  final class Search {

    private static final Set<String> OPEN = Set.of("free", "paid", "agreement");
    private static final String REUSE = "reuse";
    private static final int MOST_NEAR = 3;
    private static final int MOST_OTHERS = 6;

    private final Library library;
    private final Rulings rulings;
    private final Request request;

    Search(Library library, Rulings rulings, Request request) {
      this.library = library;
      this.rulings = rulings;
      this.request = request;
    }

    List<Instead> of(Ruling forbidden) {
      List<Instead> found = new ArrayList<>();
      for (Ruling.Change change : forbidden.wouldChange()) {
        if (change instanceof Ruling.Change.If c && OPEN.contains(c.answer())) {
          found.add(new Otherwise(forbidden.practice(), c));
        }
      }
      siblings(forbidden.practice()).forEach(r -> found.add(new Near(r)));
      if (copied(forbidden)) copies().forEach(r -> found.add(new Near(r)));
      List<String> others = others(forbidden.practice());
      if (!others.isEmpty()) found.add(new Others(forbidden.practice(), others));
      return found;
    }

    /** The nearest of its family, as the grid is printed. */
    private List<Ruling> siblings(String practice) {
      Taxonomy tree = library.practiceTree();
      List<String> family = tree.parent(practice).map(tree::children).orElse(List.of());
      int place = family.indexOf(practice);
      return family.stream()
          .filter(tree::isLeaf)
          .filter(p -> !request.practices().contains(p))
          .sorted(Comparator.comparingInt(p -> Math.abs(family.indexOf(p) - place)))
          .map(p -> ask(p, request.party().audience()))
          .filter(r -> OPEN.contains(r.answer()))
          .limit(MOST_NEAR)
          .toList();
    }

    /** Refused for the copies made: the practice that is about copies may be asked. */
    private boolean copied(Ruling forbidden) {
      Map<String, String> known = request.known(library, forbidden.practice());
      return !forbidden.act().reserved() && "true".equals(known.get("content-copied"));
    }

    private List<Ruling> copies() {
      return library.practiceTree().leaves().stream()
          .filter(p -> library.practiceTree().isWithin(p, REUSE))
          .filter(p -> act(p) == CopyrightAct.REPRODUCTION)
          .map(p -> ask(p, request.party().audience()))
          .filter(r -> OPEN.contains(r.answer()))
          .limit(1)
          .toList();
    }

    private CopyrightAct act(String practice) {
      Practice known = library.practices().get(practice);
      return known == null ? CopyrightAct.NONE : known.act();
    }

    /** The most general audiences that may, and not those under them. */
    private List<String> others(String practice) {
      Taxonomy tree = library.audienceTree();
      List<String> open = new ArrayList<>();
      for (String audience : tree.ids()) {
        if (tree.roots().contains(audience)) continue;
        if (open.stream().anyMatch(o -> tree.isWithin(audience, o))) continue;
        if (tree.isWithin(request.party().audience(), audience)) continue;
        if (OPEN.contains(ask(practice, audience).answer())) open.add(audience);
      }
      return open.stream().limit(MOST_OTHERS).toList();
    }

    private Ruling ask(String practice, String audience) {
      return rulings.ask(
          new Use(practice, audience, request.from(), request.known(library, practice)));
    }
  }
}
