package org.clausier.web.requesting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausier.instrument.PriceWords;
import org.clausier.library.Library;
import org.clausier.reply.ReplyText;
import org.clausier.request.Price;
import org.clausier.request.Reply;
import org.clausier.web.course.Terms;
import org.clausier.web.desk.Desk;
import org.clausier.web.request.Facts;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What a request costs, line by line, in the words of its agreement; or what is replied instead.
 */
@Component
class Prices {

  private final Library library;

  Prices(Desk desk) {
    this.library = desk.library();
  }

  /** « Inscription d’un groupe, 90 étudiants, 90 × 3,20 €, 288,00 € ». */
  record Line(String what, String units, String computation, String amount) {}

  /**
   * @param total « 288,00 € HT, soit 345,60 € TTC »
   * @param vat the words that the law wants beside it
   */
  record Bill(List<Line> lines, String total, String vat) {}

  Bill bill(Price price, Language language) {
    PriceWords words = new PriceWords(library, language);
    List<Line> lines =
        price.lines().stream()
            .map(
                l ->
                    new Line(
                        l.practices().stream()
                            .map(p -> library.words("practices/" + p, language).form("label"))
                            .collect(Collectors.joining(", ")),
                        words.units(l),
                        words.computation(l),
                        words.amount(l)))
            .toList();
    return new Bill(lines, words.total(price), price.free() ? "" : words.vatMention(price));
  }

  static Optional<Price> of(Reply reply) {
    if (reply instanceof Reply.Convention made) return Optional.of(made.price());
    return reply instanceof Reply.NotOffered other ? Optional.of(other.price()) : Optional.empty();
  }

  /** The bill and the options; for a reply that is no agreement, what it says. */
  Model add(Terms terms, Reply reply, Facts said, Language language, Model model) {
    List<Options.Option> options = new Options(library, terms.rulings(), language).offered(reply);
    model.addAttribute("options", options);
    model.addAttribute("certificates", Options.certificates(options, said));
    of(reply).ifPresent(price -> model.addAttribute("bill", bill(price, language)));
    if (!(reply instanceof Reply.Convention) && !(reply instanceof Reply.ToComplete)) {
      List<String> lines = new ReplyText(library, language).lines(reply);
      model.addAttribute("ends", lines.get(0));
      model.addAttribute("endsWith", Part.of(lines.subList(1, lines.size())));
    }
    return model;
  }
}
