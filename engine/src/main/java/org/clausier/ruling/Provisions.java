package org.clausier.ruling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clausier.agreement.Agreement;
import org.clausier.library.Library;
import org.clausier.library.Licence;
import org.clausier.library.Practice;
import org.clausier.policy.Box;
import org.clausier.policy.CellReader;
import org.clausier.policy.Constraint;
import org.clausier.policy.Duty;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.problem.Problem;

/** All the terms that can speak of a practice and an audience, layer by layer. */
final class Provisions {

  /** How the producer reads « NC »: an unknown when he does not say (domain § 1.7). */
  static final String READING = "commercial-includes-internal-training";

  private final Library library;
  private final Dossier dossier;

  Provisions(Library library, Dossier dossier) {
    this.library = library;
    this.dossier = dossier;
  }

  List<Provision> line(String practice, String audience) {
    List<Provision> line = new ArrayList<>();
    List<String> practices = library.practiceTree().lineage(practice);
    List<String> audiences = library.audienceTree().lineage(audience);
    for (String p : practices) law(p, audiences, line);
    for (Policy version : dossier.versions()) {
      licence(version, practices, audiences, line);
      version.terms().stream()
          .filter(t -> practices.contains(t.practice()) && audiences.contains(t.audience()))
          .forEach(t -> line.add(of(Layer.POLICY, version.id(), version.version(), t, null)));
    }
    for (Agreement agreement : dossier.signed()) {
      agreement.grants().stream()
          .filter(t -> practices.contains(t.practice()) && audiences.contains(t.audience()))
          .forEach(t -> line.add(of(Layer.AGREEMENT, agreement.id(), 0, t, agreement)));
    }
    return line;
  }

  private void law(String practice, List<String> audiences, List<Provision> line) {
    Practice known = library.practices().get(practice);
    if (known == null) return;
    List<Problem> problems = new ArrayList<>();
    CellReader cells =
        new CellReader("practices/" + practice, library, Optional.of(List.of()), problems);
    known
        .law()
        .forEach(
            (audience, node) -> {
              if (audiences.contains(audience)) {
                cells
                    .cell(practice, audience, node, new HashMap<>())
                    .forEach(t -> line.add(of(Layer.LAW, practice, 0, t, null)));
              }
            });
    if (!problems.isEmpty()) throw new IllegalStateException("library: " + problems);
  }

  private void licence(
      Policy version, List<String> practices, List<String> audiences, List<Provision> line) {
    Licence licence = library.licences().get(version.course().licence());
    if (licence == null) return;
    for (Licence.Grant grant : licence.grants()) {
      boolean speaks = practices.contains(grant.practice()) && audiences.contains(grant.audience());
      boolean denied =
          grant.disputed() && version.course().commercialIncludesInternalTraining().orElse(false);
      if (speaks && !denied) {
        line.add(of(Layer.LICENCE, licence.id(), version.version(), term(grant, version), null));
      }
    }
  }

  private static Term term(Licence.Grant grant, Policy version) {
    Map<String, Constraint> when = new TreeMap<>();
    grant.when().forEach((c, v) -> when.put(c, new Constraint.OneOf(Set.of(v))));
    if (grant.disputed() && version.course().commercialIncludesInternalTraining().isEmpty()) {
      when.put(READING, new Constraint.OneOf(Set.of("false")));
    }
    List<Duty> duties =
        grant.conditions().stream().map(c -> new Duty(c, new LinkedHashMap<>())).toList();
    return new Term(
        grant.practice(),
        grant.audience(),
        0,
        Verdict.FREE,
        Optional.empty(),
        Optional.empty(),
        new Box(when),
        Optional.empty(),
        duties,
        Optional.empty(),
        Optional.empty());
  }

  private Provision of(
      Layer layer,
      String source,
      int version,
      Term term,
      @org.jspecify.annotations.Nullable Agreement agreement) {
    Optional<Agreement> a = Optional.ofNullable(agreement);
    return new Provision(
        layer,
        source,
        version,
        term,
        library.practiceTree().depth(term.practice()),
        library.audienceTree().depth(term.audience()),
        a.map(Agreement::from),
        a.map(Agreement::to),
        a.flatMap(Agreement::signed));
  }
}
