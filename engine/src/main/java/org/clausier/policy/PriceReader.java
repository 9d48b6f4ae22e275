package org.clausier.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.clausier.amount.Cents;
import org.clausier.amount.Limits;
import org.clausier.amount.Tariff;
import org.clausier.amount.TariffCheck;
import org.clausier.amount.Tier;
import org.clausier.library.Library;
import org.clausier.problem.Problem;
import org.clausier.yaml.Fields;

/** Reads fees: {@code seat: { unit: active-learner, tiers: [ … ] }}. */
public record PriceReader(Library library, CellReader cells, List<Problem> problems) {

  private static final Set<String> PERIODS = Set.of("session", "month", "year");
  private static final int MOST = 1_000_000_000;

  /** An amount, read from the text of the scalar: two decimals at most, not negative. */
  public static Optional<Cents> money(Fields f, String key) {
    return f.text(key)
        .flatMap(
            t -> {
              Optional<Cents> cents = Cents.parse(t).filter(c -> !c.isNegative());
              if (cents.isEmpty()) f.problem(f.source(key), "amount-form", t);
              return cents;
            });
  }

  /** One fee; what cannot be computed is refused with the line of the fee. */
  public Optional<Fee> fee(String id, Fields f) {
    int before = problems.size();
    Optional<String> unit =
        f.required("unit")
            .filter(
                u -> {
                  if (library.units().containsKey(u)) return true;
                  f.unknown(f.source("unit"), "unit-unknown", u, library.units().keySet());
                  return false;
                });
    Optional<Tariff> tariff = tariff(f);
    List<Fee.Adjustment> adjustments =
        f.list("adjust").stream().map(this::adjustment).flatMap(Optional::stream).toList();
    List<String> covers = f.texts("covers");
    for (String practice : covers) {
      if (!library.practiceTree().contains(practice)) {
        f.unknown(f.source("covers"), "practice-unknown", practice, library.practiceTree().ids());
      }
    }
    Optional<String> per = f.oneOf("per", PERIODS);
    var from = f.day("from");
    var to = f.day("to");
    Optional<String> note = f.text("note");
    f.done();
    if (unit.isEmpty() || tariff.isEmpty() || problems.size() > before) return Optional.empty();
    return Optional.of(
        new Fee(id, unit.get(), per, tariff.get(), adjustments, covers, from, to, note));
  }

  private Optional<Tariff> tariff(Fields f) {
    Optional<String> mode = f.oneOf("mode", Set.of("marginal", "volume"));
    Optional<Cents> minimum = money(f, "minimum");
    Optional<Cents> cap = money(f, "cap");
    long free = f.integer("free-quota", 0, MOST).orElse(0);
    boolean ttc = f.has("price-ttc");
    int prices = (f.has("price") ? 1 : 0) + (ttc ? 1 : 0) + (f.has("tiers") ? 1 : 0);
    List<Tier> tiers = new ArrayList<>();
    money(f, "price").map(Tier::beyond).ifPresent(tiers::add);
    money(f, "price-ttc").map(Tier::beyond).ifPresent(tiers::add);
    int before = problems.size();
    List<Fields> written = f.list("tiers");
    ttc |= !written.isEmpty() && written.stream().allMatch(t -> t.has("price-ttc"));
    for (Fields tier : written) tier(tier, ttc ? "price-ttc" : "price").ifPresent(tiers::add);
    if (prices != 1) {
      f.problem(f.source(), "fee-price-count");
      return Optional.empty();
    }
    Limits limits = new Limits(minimum.orElse(Cents.ZERO), cap, free);
    if (tiers.isEmpty() || problems.size() > before) return Optional.empty();
    List<Problem> wrong =
        TariffCheck.problems(f.source(f.has("tiers") ? "tiers" : "unit"), tiers, limits);
    problems.addAll(wrong);
    if (!wrong.isEmpty()) return Optional.empty();
    return Optional.of(
        new Tariff(
            mode.filter("volume"::equals).isPresent() ? Tariff.Mode.VOLUME : Tariff.Mode.MARGINAL,
            tiers,
            limits,
            ttc));
  }

  private static Optional<Tier> tier(Fields f, String key) {
    OptionalLong to = f.integer("to", 1, MOST).stream().mapToLong(i -> i).findFirst();
    f.present(key);
    Optional<Tier> tier = money(f, key).map(p -> new Tier(to, p));
    f.done();
    return tier;
  }

  private Optional<Fee.Adjustment> adjustment(Fields f) {
    Box when = f.fields("when").map(cells::box).orElse(Box.EVERYTHING);
    Optional<BigDecimal> coefficient =
        f.required("coefficient")
            .flatMap(
                t -> {
                  if (t.matches("[0-9]{1,3}(\\.[0-9]{1,4})?")) {
                    return Optional.of(new BigDecimal(t));
                  }
                  f.problem(f.source("coefficient"), "coefficient-form", t);
                  return Optional.empty();
                });
    Optional<String> reason = f.text("reason");
    f.done();
    return coefficient.map(c -> new Fee.Adjustment(when, c, reason));
  }
}
