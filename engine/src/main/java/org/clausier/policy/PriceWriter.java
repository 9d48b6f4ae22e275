package org.clausier.policy;

import java.util.List;
import java.util.Map;
import org.clausier.amount.Cents;
import org.clausier.amount.Limits;
import org.clausier.amount.Tariff;
import org.clausier.amount.Tier;
import org.clausier.yaml.Tree;

/** Writes fees as {@link PriceReader} reads them, sums with two decimals. */
public record PriceWriter(CellWriter cells) {

  public Tree.Keys fees(Map<String, Fee> fees) {
    Tree.Builder all = Tree.keys();
    fees.forEach((id, fee) -> all.put(id, fee(fee)));
    return all.open();
  }

  private Tree.Keys fee(Fee fee) {
    Tree.Builder keys = Tree.keys().text("unit", fee.unit()).text("per", fee.per());
    tariff(keys, fee.tariff());
    return keys.items("adjust", fee.adjustments().stream().map(this::adjustment).toList())
        .texts("covers", fee.covers())
        .plain("from", fee.from())
        .plain("to", fee.to())
        .text("note", fee.note())
        .done();
  }

  private static void tariff(Tree.Builder keys, Tariff tariff) {
    Limits limits = tariff.limits();
    String price = tariff.taxIncluded() ? "price-ttc" : "price";
    List<Tier> tiers = tariff.tiers();
    boolean volume = tariff.mode() == Tariff.Mode.VOLUME;
    if (volume || tiers.size() > 1) keys.text("mode", volume ? "volume" : "marginal");
    if (!limits.minimum().equals(Cents.ZERO)) keys.plain("minimum", limits.minimum());
    keys.plain("cap", limits.cap());
    if (limits.freeQuota() > 0) keys.plain("free-quota", limits.freeQuota());
    if (tiers.size() == 1 && tiers.get(0).to().isEmpty()) keys.plain(price, tiers.get(0).price());
    else keys.items("tiers", tiers.stream().map(t -> tier(t, price)).toList());
  }

  private static Tree.Keys tier(Tier tier, String price) {
    Tree.Builder keys = Tree.keys();
    tier.to().ifPresent(to -> keys.plain("to", to));
    return keys.plain(price, tier.price()).done();
  }

  private Tree.Keys adjustment(Fee.Adjustment a) {
    return Tree.keys()
        .put("when", cells.box(a.when()))
        .plain("coefficient", a.coefficient().toPlainString())
        .text("reason", a.reason())
        .done();
  }
}
