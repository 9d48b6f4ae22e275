package org.clausier.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausier.amount.Cents;
import org.clausier.amount.Quote;
import org.clausier.amount.vat.Sale;
import org.clausier.amount.vat.VatDecision;
import org.clausier.library.Library;
import org.clausier.library.Unit;
import org.clausier.policy.Fee;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.FeeRef;
import org.clausier.ruling.Ruling;

/**
 * Prices what the rulings charge: each fee once, however many practices it pays, its units counted
 * from the request.
 */
final class Pricing {

  private final Library library;
  private final Dossier dossier;
  private final Request request;
  private final Taxes taxes;
  private final List<Missing> missing = new ArrayList<>();

  Pricing(Library library, Dossier dossier, Request request, Taxes taxes) {
    this.library = library;
    this.dossier = dossier;
    this.request = request;
    this.taxes = taxes;
  }

  /** What must be counted and was not; filled by {@link #price}. */
  List<Missing> missing() {
    return missing;
  }

  Price price(List<Ruling> rulings) {
    Map<Charge, List<String>> charges = new LinkedHashMap<>();
    for (Ruling r : rulings) {
      fee(r)
          .ifPresent(
              fee ->
                  charges
                      .computeIfAbsent(
                          new Charge(r.fee().orElseThrow(), fee, Taxes.supply(r.practice())),
                          c -> new ArrayList<>())
                      .add(r.practice()));
    }
    List<Price.Line> lines = new ArrayList<>();
    charges.forEach((charge, practices) -> lines.add(line(charge, practices, charges.keySet())));
    return new Price(lines);
  }

  private record Charge(FeeRef ref, Fee fee, Sale.Supply supply) {}

  Optional<Fee> fee(Ruling ruling) {
    return ruling.fee().flatMap(ref -> dossier.fee(ref, ruling.version()));
  }

  private Price.Line line(Charge charge, List<String> practices, Iterable<Charge> all) {
    Fee fee = charge.fee();
    long units = units(fee, practices);
    long covered = counts(fee).equals("learners") ? covered(charge, practices, all) : 0;
    Map<String, String> known = new TreeMap<>();
    practices.forEach(p -> known.putAll(request.known(library, p)));
    Quote quote = fee.price(units - covered, known);
    long periods = periods(fee);
    Cents amount = quote.total().times(periods);
    Optional<VatDecision> vat =
        amount.equals(Cents.ZERO) ? Optional.empty() : Optional.of(taxes.decide(charge.supply()));
    return new Price.Line(
        charge.ref(), fee, practices, units, covered, periods, quote, amount, vat);
  }

  private String counts(Fee fee) {
    Unit unit = library.units().get(fee.unit());
    return unit == null ? "flat" : unit.counts();
  }

  private long units(Fee fee, List<String> practices) {
    return switch (counts(fee)) {
      case "learners" ->
          counted(request.learners(), Missing.Kind.LEARNERS, practices.get(0), fee.unit());
      case "certificates" ->
          counted(request.certificates(), Missing.Kind.CERTIFICATES, practices.get(0), fee.unit());
      case "events" -> practices.stream().mapToLong(p -> events(p, fee.unit())).sum();
      default ->
          practices.stream()
              .mapToLong(p -> request.quantities().getOrDefault(p, 1))
              .max()
              .orElse(1);
    };
  }

  private long counted(int number, Missing.Kind kind, String practice, String unit) {
    if (number == 0) missing.add(new Missing(kind, practice, unit));
    return number;
  }

  private long events(String practice, String unit) {
    Integer number = request.quantities().get(practice);
    if (number == null) missing.add(new Missing(Missing.Kind.QUANTITY, practice, unit));
    return number == null ? 0 : number;
  }

  /** A certificate that is paid also pays the practices its fee covers, for that learner. */
  private long covered(Charge charge, List<String> practices, Iterable<Charge> all) {
    for (Charge other : all) {
      boolean pays =
          !other.equals(charge)
              && counts(other.fee()).equals("certificates")
              && practices.stream()
                  .allMatch(
                      p ->
                          other.fee().covers().stream()
                              .anyMatch(c -> library.practiceTree().isWithin(p, c)));
      if (pays) return Math.min(request.learners(), request.certificates());
    }
    return 0;
  }

  /** Sessions, months or years begun. */
  private long periods(Fee fee) {
    return switch (fee.per().orElse("")) {
      case "year" -> begun(12);
      case "month" -> begun(1);
      case "session" -> request.session().isPresent() ? 1 : Math.max(1, sessions());
      default -> 1;
    };
  }

  private long begun(int months) {
    long periods = 1;
    while (!request.from().plusMonths(months * periods).isAfter(request.to())) periods++;
    return periods;
  }

  private long sessions() {
    LocalDate from = request.from();
    LocalDate to = request.to();
    return dossier.sessions().stream()
        .filter(s -> !s.to().isBefore(from) && !s.from().isAfter(to))
        .count();
  }
}
