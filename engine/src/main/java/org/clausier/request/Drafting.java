package org.clausier.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausier.agreement.Agreement;
import org.clausier.library.Library;
import org.clausier.party.Identifier;
import org.clausier.party.Party;
import org.clausier.policy.Box;
import org.clausier.policy.Fee;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.ruling.ClauseRef;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Layer;
import org.clausier.ruling.Ruling;

/**
 * Writes the agreement that a request leads to: it grants what the rulings allow, within the
 * circumstances of the terms they rest on, at the prices of the pinned version.
 */
final class Drafting {

  private final Library library;
  private final Dossier dossier;
  private final Basis basis;

  Drafting(Library library, Dossier dossier, Basis basis) {
    this.library = library;
    this.dossier = dossier;
    this.basis = basis;
  }

  /** « CONV-REQ-2026-001 »: the same request always makes the same agreement. */
  static String reference(Request request) {
    return "CONV-" + request.id();
  }

  Agreement agreement(Price price) {
    Request request = basis.request();
    List<Term> grants = new ArrayList<>();
    basis.rulings().forEach(r -> grants.addAll(grants(r)));
    Map<String, Fee> fees = new LinkedHashMap<>();
    price.lines().forEach(l -> fees.putIfAbsent(l.fee().id(), signed(l)));
    return new Agreement(
        reference(request),
        basis.policy().id(),
        basis.policy().version(),
        party(request.party()),
        Optional.empty(),
        request.from(),
        request.to(),
        grants,
        new Agreement.Quota(positive(request.learners()), positive(request.certificates())),
        fees,
        Optional.empty(),
        Optional.empty());
  }

  private static OptionalInt positive(int number) {
    return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
  }

  private static Agreement.BoundParty party(Party party) {
    Map<String, String> identifiers = new LinkedHashMap<>();
    for (Identifier known : party.identity().identifiers()) {
      identifiers.put(known.scheme().id(), known.value());
    }
    return new Agreement.BoundParty(
        party.name(),
        party.audience(),
        party.identity().country(),
        identifiers,
        party.standing().publicBuyer(),
        party.standing().subjectToVat(),
        party.standing().headcount(),
        Optional.empty(),
        List.of());
  }

  /** What the law or the licence gives to all needs no grant, and no agreement may narrow it. */
  private List<Term> grants(Ruling ruling) {
    List<Term> grants = new ArrayList<>();
    for (ClauseRef clause : ruling.clauses()) {
      boolean ours = clause.layer() == Layer.POLICY || clause.layer() == Layer.AGREEMENT;
      if (!ours || ruling.verdict().filter(v -> v == clause.verdict()).isEmpty()) continue;
      term(clause).ifPresent(t -> grants.add(grant(ruling, t, grants.size())));
    }
    return grants;
  }

  private Term grant(Ruling ruling, Term term, int index) {
    Optional<String> fee = term.fee().filter(f -> ruling.fee().isPresent());
    return new Term(
        ruling.practice(),
        ruling.audience(),
        index,
        fee.isPresent() ? Verdict.PAID : Verdict.FREE,
        Optional.empty(),
        Optional.empty(),
        term.when(),
        fee,
        term.conditions(),
        Optional.empty(),
        Optional.empty());
  }

  private Optional<Term> term(ClauseRef clause) {
    List<Term> terms =
        clause.layer() == Layer.AGREEMENT
            ? dossier.agreements().stream()
                .filter(a -> a.id().equals(clause.source()))
                .flatMap(a -> a.grants().stream())
                .toList()
            : dossier.version(clause.version()).map(Policy::terms).orElse(List.of());
    return terms.stream().filter(t -> t.id().equals(clause.id())).findFirst();
  }

  /** The signed price: a coefficient that is known to apply, or not to, is settled for good. */
  private Fee signed(Price.Line line) {
    Fee fee = line.fee();
    Map<String, String> known = basis.request().known(library, line.practices().get(0));
    List<Fee.Adjustment> settled = new ArrayList<>();
    for (Fee.Adjustment a : fee.adjustments()) {
      if (!a.when().mayHold(known)) continue;
      boolean holds = a.when().holds(known);
      settled.add(holds ? new Fee.Adjustment(Box.EVERYTHING, a.coefficient(), a.reason()) : a);
      if (holds) break;
    }
    return new Fee(
        fee.id(),
        fee.unit(),
        fee.per(),
        fee.tariff(),
        settled,
        fee.covers(),
        fee.from(),
        fee.to(),
        fee.note());
  }
}
