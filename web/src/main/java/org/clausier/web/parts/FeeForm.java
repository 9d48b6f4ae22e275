package org.clausier.web.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.clausier.amount.Cents;
import org.clausier.amount.Limits;
import org.clausier.amount.Tariff;
import org.clausier.amount.TariffCheck;
import org.clausier.amount.Tier;
import org.clausier.policy.Fee;
import org.clausier.problem.Source;
import org.clausier.web.editor.Posted;
import org.clausier.web.editor.Words;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A fee as the fields of a form, both ways. */
record FeeForm(Words words, LibraryMessages messages, Language language) {

  /** Rows for tiers: those written, and some more. */
  static final int MORE_TIERS = 3;

  static MultiValueMap<String, String> values(Fee fee) {
    MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
    Tariff tariff = fee.tariff();
    values.add("id", fee.id());
    values.add("unit", fee.unit());
    fee.per().ifPresent(p -> values.add("per", p));
    values.add("tax", tariff.taxIncluded() ? "ttc" : "ht");
    values.add("mode", tariff.mode() == Tariff.Mode.VOLUME ? "volume" : "marginal");
    for (int i = 0; i < tariff.tiers().size(); i++) {
      Tier tier = tariff.tiers().get(i);
      String name = "tier" + i;
      tier.to().ifPresent(to -> values.add(name + ".to", to + ""));
      values.add(name + ".price", tier.price().toString());
    }
    values.add("tiers", tariff.tiers().size() + MORE_TIERS + "");
    if (tariff.limits().minimum().cents() > 0) {
      values.add("minimum", tariff.limits().minimum().toString());
    }
    tariff.limits().cap().ifPresent(c -> values.add("cap", c.toString()));
    if (tariff.limits().freeQuota() > 0) values.add("free", tariff.limits().freeQuota() + "");
    fee.covers().forEach(c -> values.add("covers", c));
    fee.from().ifPresent(d -> values.add("from", d.toString()));
    fee.to().ifPresent(d -> values.add("to", d.toString()));
    fee.note().ifPresent(n -> values.add("note", n));
    return values;
  }

  /** How many rows the form has. */
  static int rows(Posted posted) {
    String written = posted.text("tiers");
    return written.matches("[0-9]{1,2}") ? Math.min(Integer.parseInt(written), 30) : MORE_TIERS + 1;
  }

  /**
   * The fee that was typed; what is wrong is told to the form.
   *
   * @param before the fee as it was: its adjustments stay, for the form does not show them
   */
  Optional<Fee> fee(Posted posted, String id, Optional<Fee> before) {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) posted.problem("id", "id", label("id"));
    List<Tier> tiers = tiers(posted);
    if (tiers.isEmpty()) posted.problem("tier0.price", "needed", label("price"));
    Cents minimum = posted.money("minimum", label("minimum")).orElse(Cents.ZERO);
    Limits limits =
        new Limits(
            minimum,
            posted.money("cap", label("cap")),
            posted.integer("free", label("free")).orElse(0));
    var from = posted.day("from", words.message(language, "web.cell.from"));
    var to = posted.day("to", words.message(language, "web.cell.to"));
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      posted.problem("to", "days-reversed", words.message(language, "web.cell.to"));
    }
    if (!posted.problems().isEmpty()) return Optional.empty();
    TariffCheck.problems(Source.of("fees/" + id), tiers, limits)
        .forEach(
            p ->
                posted.sentence(
                    "tier0.price",
                    messages.in(language).sentence(p) + " " + messages.in(language).remedy(p)));
    if (!posted.problems().isEmpty()) return Optional.empty();
    return Optional.of(
        new Fee(
            id,
            posted.text("unit"),
            posted.written("per"),
            new Tariff(
                posted.text("mode").equals("volume") ? Tariff.Mode.VOLUME : Tariff.Mode.MARGINAL,
                tiers,
                limits,
                posted.text("tax").equals("ttc")),
            before.map(Fee::adjustments).orElse(List.of()),
            List.copyOf(posted.all("covers")),
            from,
            to,
            posted.written("note")));
  }

  private List<Tier> tiers(Posted posted) {
    List<Tier> tiers = new ArrayList<>();
    for (int i = 0; i < rows(posted); i++) {
      String name = "tier" + i;
      var to = posted.integer(name + ".to", label("to"));
      Optional<Cents> price = posted.money(name + ".price", label("price"));
      if (price.isEmpty() && to.isPresent()) {
        posted.problem(name + ".price", "needed", label("price"));
      }
      OptionalLong last = to.isPresent() ? OptionalLong.of(to.getAsInt()) : OptionalLong.empty();
      price.ifPresent(p -> tiers.add(new Tier(last, p)));
    }
    return tiers;
  }

  private String label(String field) {
    return words.message(language, "web.fee." + field);
  }
}
