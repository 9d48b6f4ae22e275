package org.clausier.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.amount.Cents;
import org.clausier.library.Library;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.ruling.Ruling;

/** What whoever signs should read first. */
final class Notes {

  private static final String NO_COMPETITION = "procurement_no_competition_threshold_services_ht";
  private static final String VIGILANCE = "vigilance_certificate_threshold_ht";

  private final Library library;
  private final Source source;
  private final Request request;

  Notes(Library library, Source source, Request request) {
    this.library = library;
    this.source = source;
    this.request = request;
  }

  /** Of the terms: contradictions, and what changes before the end. */
  List<Problem> ofTerms(List<Ruling> rulings) {
    List<Problem> notes = new ArrayList<>();
    for (Ruling r : rulings) {
      if (r.contradiction()) {
        notes.add(Problem.warning(source, "terms-contradict", r.practice()));
      }
      for (Ruling.Change change : r.wouldChange()) {
        if (change instanceof Ruling.Change.From f && !f.day().isAfter(request.to())) {
          notes.add(
              Problem.warning(source, "terms-change-during", r.practice(), f.day().toString()));
        }
      }
    }
    return notes;
  }

  /** Of the price: public purchase, certificate of vigilance, what nobody may total yet. */
  List<Problem> ofPrice(Price price) {
    List<Problem> notes = new ArrayList<>();
    if (!price.complete()) notes.add(Problem.warning(source, "price-to-agree"));
    if (!price.asks().isEmpty()) notes.add(Problem.warning(source, "vat-to-confirm"));
    if (price.free()) return notes;
    if (request.party().standing().publicBuyer()) notes.add(purchase(price.net()));
    threshold(VIGILANCE)
        .filter(t -> inFrance() && price.net().compareTo(t) >= 0)
        .ifPresent(t -> notes.add(Problem.note(source, "vigilance-certificate", t.toString())));
    return notes;
  }

  private Problem purchase(Cents net) {
    if (!inFrance()) return Problem.warning(source, "public-purchase-abroad", net.toString());
    Optional<Cents> limit = threshold(NO_COMPETITION);
    if (limit.isEmpty()) return Problem.warning(source, "public-purchase", net.toString());
    String id = net.compareTo(limit.get()) < 0 ? "public-purchase-below" : "public-purchase-above";
    return Problem.warning(source, id, net.toString(), limit.get().toString());
  }

  private boolean inFrance() {
    return request.party().identity().country().equals("FR");
  }

  /** On the day of the request: the nearest known to that of the decision to buy. */
  private Optional<Cents> threshold(String figure) {
    return library.figure(figure, request.day()).map(BigDecimal::new).map(Cents::nearest);
  }
}
