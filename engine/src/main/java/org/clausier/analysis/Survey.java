package org.clausier.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.Term;
import org.clausier.problem.Problem;
import org.clausier.ruling.Alike;
import org.clausier.ruling.Articles;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Region;
import org.clausier.ruling.RuleBook;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.TooManyCombinations;

/**
 * Everything that a version can answer: for each leaf of the practices, the regions of each group
 * of audiences that the same terms speak of.
 */
record Survey(Library library, PolicyFile file, List<Row> rows, List<Problem> refused) {

  /** How an NC licence is read is asked once, not at every practice. */
  private static final String READING = "commercial-includes-internal-training";

  /**
   * @param audiences those that the same terms speak of; the regions are the first's
   */
  record Row(String practice, List<String> audiences, List<Region> regions) {}

  static Survey of(Library library, PolicyFile file, RuleBook rules, Articles articles) {
    Rulings rulings = new Rulings(library, Dossier.asIf(file.policy()), rules, articles);
    List<Row> rows = new ArrayList<>();
    List<Problem> refused = new ArrayList<>();
    for (String practice : library.practiceTree().leaves()) {
      for (List<String> audiences : Alike.audiences(library, List.of(file.policy()), practice)) {
        try {
          List<Region> regions = live(file.policy(), rulings.regions(practice, audiences.get(0)));
          rows.add(new Row(practice, audiences, regions));
        } catch (TooManyCombinations e) {
          refused.add(tooMany(file, practice, audiences.get(0)));
        }
      }
    }
    return new Survey(library, file, rows, refused);
  }

  private static Problem tooMany(PolicyFile file, String practice, String audience) {
    return Problem.error(
        file.at("grid/" + practice),
        "too-many-combinations",
        practice,
        audience,
        TooManyCombinations.MOST + "");
  }

  /** The regions that a use of this version can fall in. */
  private static List<Region> live(Policy policy, List<Region> regions) {
    return regions.stream()
        .filter(r -> policy.effective().map(r::reaches).orElse(true))
        .filter(r -> !"true".equals(r.use().known().get(READING)))
        .toList();
  }

  Policy policy() {
    return file.policy();
  }

  /** The terms that speak of a region, whether or not another prevails. */
  List<Term> speaking(Region region) {
    List<String> practices = library.practiceTree().lineage(region.use().practice());
    List<String> audiences = library.audienceTree().lineage(region.use().audience());
    return policy().terms().stream()
        .filter(t -> practices.contains(t.practice()) && audiences.contains(t.audience()))
        .filter(t -> t.covers(region.use().day()) && t.when().holds(region.use().known()))
        .toList();
  }

  /** The terms of this version that a ruling rests on. */
  List<Term> standing(Region region) {
    Set<String> ids = new HashSet<>();
    region.ruling().clauses().stream()
        .filter(c -> c.layer() == org.clausier.ruling.Layer.POLICY)
        .forEach(c -> ids.add(c.id()));
    return ids.isEmpty()
        ? List.of()
        : speaking(region).stream().filter(t -> ids.contains(t.id())).toList();
  }

  /** The circumstances of a region as a message takes them: « certificate=none;minors=true ». */
  static String known(Region region) {
    List<String> known = new ArrayList<>();
    region.use().known().forEach((c, v) -> known.add(c + "=" + v));
    known.removeIf(k -> k.startsWith(READING));
    return String.join(";", known);
  }

  /** Whether some term of this version speaks of the practice, to whomever. */
  boolean ruled(String practice) {
    List<String> practices = library.practiceTree().lineage(practice);
    return policy().terms().stream().anyMatch(t -> practices.contains(t.practice()));
  }

  /**
   * The audiences that someone is: the leaves, and the nodes of one child, which hold more than it
   * (a company that is not very small). The others are but names for several.
   */
  List<String> capacities() {
    var tree = library.audienceTree();
    return tree.ids().stream().filter(a -> tree.children(a).size() < 2).toList();
  }

  /** The fewest nodes of the tree that are exactly these audiences. */
  List<String> gathered(Set<String> audiences) {
    var tree = library.audienceTree();
    return tree.ids().stream()
        .filter(a -> whole(a, audiences) || alone(a, audiences))
        .filter(a -> tree.parent(a).map(p -> !whole(p, audiences)).orElse(true))
        .toList();
  }

  private boolean alone(String audience, Set<String> audiences) {
    return audiences.contains(audience) && library.audienceTree().children(audience).size() == 1;
  }

  private boolean whole(String audience, Set<String> audiences) {
    return capacities().stream()
        .filter(a -> library.audienceTree().isWithin(a, audience))
        .allMatch(audiences::contains);
  }
}
