package org.clausier.price;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clausier.amount.Cents;
import org.clausier.amount.Limits;
import org.clausier.amount.Tariff;
import org.clausier.amount.Tier;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.library.Words;
import org.clausier.policy.Fee;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/**
 * A fee in words, its figures complete: « 90,00 € HT par apprenant actif et par session, de 1 à 10
 * apprenants ; 75,00 € de 11 à 50 ; … ».
 */
public final class FeeWords {

  /** The one unit whose words do not begin with « par ». */
  private static final String LUMP_SUM = "flat";

  private final Library library;
  private final Language language;
  private final Messages messages;
  private final Figures figures;

  public FeeWords(Library library, Language language) {
    this.library = library;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
  }

  /** The price and its remarks: « 90,00 € HT par … au-delà. Chaque tranche est facturée… ». */
  public String sentences(Fee fee) {
    List<String> all = new ArrayList<>(List.of(price(fee) + "."));
    all.addAll(remarks(fee));
    return String.join(" ", all);
  }

  /** The price as it stands inside a sentence, after « moyennant »: no capital, no full stop. */
  public String price(Fee fee) {
    List<Tier> tiers = fee.tariff().tiers();
    String first = amount(fee, tiers.get(0).price()) + " " + per(fee);
    if (tiers.size() == 1 && tiers.get(0).to().isEmpty()) return first;
    List<String> parts = new ArrayList<>();
    long from = 1;
    for (Tier tier : tiers) {
      parts.add(tier(fee, tier, from, first));
      from = tier.to().orElse(0) + 1;
    }
    if (tiers.get(tiers.size() - 1).to().isPresent()) parts.add(messages.say("fee.unpriced"));
    return String.join(messages.say("fee.then"), parts);
  }

  private String tier(Fee fee, Tier tier, long from, String first) {
    if (from > 1) {
      String amount = figures.money(tier.price().cents());
      if (tier.to().isEmpty()) return messages.say("fee.beyond", amount);
      return messages.say("fee.between", amount, from, tier.to().getAsLong());
    }
    long to = tier.to().getAsLong();
    return to == 1
        ? messages.say("fee.first-one", first, counted(fee, 1))
        : messages.say("fee.first", first, counted(fee, to));
  }

  /** What the price alone does not say: how tiers add up, free units, bounds, adjustments, days. */
  public List<String> remarks(Fee fee) {
    List<String> remarks = new ArrayList<>();
    Limits limits = fee.tariff().limits();
    if (fee.tariff().tiers().size() > 1) {
      boolean marginal = fee.tariff().mode() == Tariff.Mode.MARGINAL;
      remarks.add(messages.say(marginal ? "fee.marginal" : "fee.volume"));
    }
    if (limits.freeQuota() > 0) {
      remarks.add(messages.say("fee.free-quota", counted(fee, limits.freeQuota())));
    }
    if (limits.minimum().cents() > 0) {
      remarks.add(messages.say("fee.minimum", amount(fee, limits.minimum()) + period(fee)));
    }
    limits
        .cap()
        .ifPresent(cap -> remarks.add(messages.say("fee.cap", amount(fee, cap) + period(fee))));
    fee.adjustments().forEach(a -> remarks.add(adjustment(a)));
    fee.from().ifPresent(d -> remarks.add(messages.say("fee.from", figures.day(d))));
    fee.to().ifPresent(d -> remarks.add(messages.say("fee.to", figures.day(d))));
    return remarks;
  }

  private String adjustment(Fee.Adjustment adjustment) {
    String share = share(adjustment.coefficient());
    return adjustment
        .reason()
        .map(reason -> messages.say("fee.adjusted-for", reason, share))
        .orElseGet(() -> messages.say("fee.adjusted", share));
  }

  private String share(BigDecimal coefficient) {
    BigDecimal plain = coefficient.stripTrailingZeros();
    if (plain.scale() <= 4) return figures.percent(plain);
    String digits = plain.toPlainString();
    return "× " + (language == Language.FR ? digits.replace('.', ',') : digits);
  }

  private String amount(Fee fee, Cents amount) {
    return fee.tariff().taxIncluded() ? figures.gross(amount.cents()) : figures.net(amount.cents());
  }

  /** « par apprenant actif et par session »; a lump sum « par an, au forfait »; « par mois ». */
  private String per(Fee fee) {
    String per = words("units/" + fee.unit()).form("per");
    if (fee.per().isEmpty()) return per;
    String period = words("units/per").form(fee.per().get());
    if (per.equals(period)) return per;
    return messages.say(fee.unit().equals(LUMP_SUM) ? "fee.flat" : "fee.per", per, period);
  }

  private String period(Fee fee) {
    return fee.per().map(p -> " " + words("units/per").form(p)).orElse("");
  }

  private String counted(Fee fee, long count) {
    Words unit = words("units/" + fee.unit());
    String form = language.plural(count) ? "many" : "one";
    String word = unit.has(form + ".counted") ? unit.form(form + ".counted") : unit.form(form);
    return figures.integer(count) + " " + word;
  }

  private Words words(String folder) {
    return library.words(folder, language);
  }
}
