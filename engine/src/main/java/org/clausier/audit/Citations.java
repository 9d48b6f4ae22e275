package org.clausier.audit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.clause.Composition;
import org.clausier.clause.PolicyFacts;
import org.clausier.library.Clause;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.ruling.ClauseRef;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Layer;

/** Where the clause of a finding stands, in the version or the agreement that applies. */
final class Citations {

  private static final String TERMS = "cgu";
  private static final String GRANTS = "granted-practices";

  private final Library library;
  private final Dossier dossier;
  private final Map<Integer, Composition> compositions = new HashMap<>();

  Citations(Library library, Dossier dossier) {
    this.library = library;
    this.dossier = dossier;
  }

  /** Nothing is cited to an organisation of what never was in its agreement. */
  Optional<Cited> of(String id, Fact fact, Optional<JudgedUse> use) {
    Clause clause = library.clauses().get(id);
    if (clause == null) return Optional.empty();
    return clause.documents().contains(TERMS)
        ? terms(clause, fact, use)
        : agreement(clause, bond(fact, use));
  }

  private Optional<Cited> terms(Clause clause, Fact fact, Optional<JudgedUse> use) {
    int version = use.map(u -> u.ruling().version()).orElseGet(() -> version(fact));
    Optional<Policy> policy = dossier.version(version);
    if (policy.isEmpty()) return Optional.empty();
    Optional<Cited> granted = use.flatMap(u -> granted(clause, u));
    if (granted.isPresent()) return granted;
    String sentence = use.flatMap(Citations::sentence).orElse("");
    String article =
        sentence.isEmpty()
            ? composition(policy.get()).articleOf(clause.id()).map(a -> a.number() + "").orElse("")
            : sentence;
    if (use.isEmpty() && article.isEmpty()) return Optional.empty();
    return Optional.of(
        new Cited(clause.id(), Optional.empty(), version, article, policy.get().effective()));
  }

  /** What an agreement grants is cited from the agreement. */
  private Optional<Cited> granted(Clause clause, JudgedUse use) {
    if (use.ruling().layer().filter(l -> l == Layer.AGREEMENT).isEmpty()) return Optional.empty();
    String source = use.ruling().clauses().get(0).source();
    return dossier.agreements().stream()
        .filter(a -> a.id().equals(source))
        .findFirst()
        .map(
            a ->
                new Cited(
                    clause.id(), Optional.of(a.id()), a.version(), GRANTS, Optional.of(a.from())));
  }

  /** The very sentence of the policy, when a single one answered. */
  private static Optional<String> sentence(JudgedUse use) {
    return use.ruling().clauses().size() == 1
        ? use.ruling().clauses().stream()
            .filter(c -> c.layer() == Layer.POLICY)
            .map(ClauseRef::article)
            .findFirst()
        : Optional.empty();
  }

  private Composition composition(Policy policy) {
    return compositions.computeIfAbsent(
        policy.version(), v -> Composition.of(library, TERMS, PolicyFacts.of(library, policy)));
  }

  private static int version(Fact fact) {
    if (fact instanceof Sampled s) return s.version();
    return fact instanceof Overdue o ? o.version() : 0;
  }

  private static Optional<Bond> bond(Fact fact, Optional<JudgedUse> use) {
    if (fact instanceof Remittance r) return Optional.of(r.bond());
    if (fact instanceof Incomplete i) return Optional.of(i.bond());
    if (fact instanceof Overdue o) return Optional.of(o.bond());
    if (fact instanceof Sampled s) return Optional.of(s.bond());
    if (fact instanceof Places p) return Optional.of(new Bond.Signed(p.agreement()));
    return use.map(JudgedUse::bond);
  }

  private Optional<Cited> agreement(Clause clause, Optional<Bond> bond) {
    String named = bond.filter(b -> b instanceof Bond.Signed).map(Bond::id).orElse("");
    return dossier.agreements().stream()
        .filter(a -> a.signed().isPresent())
        .filter(a -> named.isEmpty() || a.id().equals(named))
        .findFirst()
        .map((Agreement a) -> cited(clause, a));
  }

  private static Cited cited(Clause clause, Agreement agreement) {
    LocalDate since = agreement.from();
    return new Cited(
        clause.id(),
        Optional.of(agreement.id()),
        agreement.version(),
        clause.article(),
        Optional.of(since));
  }
}
