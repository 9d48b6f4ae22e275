package org.clausier.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.amount.Cents;
import org.clausier.amount.vat.Mention;
import org.clausier.amount.vat.Statement;
import org.clausier.amount.vat.VatDecision;
import org.clausier.document.Block;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.library.Words;
import org.clausier.price.Formula;
import org.clausier.request.Price;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** A price as it is printed: its table, its total, its VAT; or why there is no total yet. */
public final class PriceWords {

  private final Library library;
  private final Language language;
  private final Messages messages;
  private final Figures figures;
  private final Formula formula;

  public PriceWords(Library library, Language language) {
    this.library = library;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
    this.formula = new Formula(library, language);
  }

  /** « 4 740,00 € HT, soit 5 688,00 € TTC »; « à titre gracieux » when nothing is owed. */
  public String total(Price price) {
    if (price.free()) return messages.say("price.free");
    if (!price.complete()) return messages.say("price.to-agree", net(price.net()));
    Optional<Statement> statement = price.statement();
    if (statement.isEmpty()) return messages.say("price.vat-unknown", net(price.net()));
    if (statement.get().vat().equals(Cents.ZERO)) {
      return messages.say("price.untaxed", money(statement.get().gross()));
    }
    return messages.say(
        "price.taxed", net(statement.get().net()), figures.gross(statement.get().gross().cents()));
  }

  /** The words that the law wants beside the price, or why they are not known. */
  public String vatMention(Price price) {
    List<String> words = new ArrayList<>();
    for (Mention m : price.mentions()) {
      if (m.printed()) words.add(vat(m.id(), m.parameters()));
    }
    if (!price.asks().isEmpty()) words.add(messages.say("price.vat-ask"));
    return words.isEmpty()
        ? messages.say("price.vat-none")
        : String.join(messages.say("price.and"), words);
  }

  /** What the producer should know of the VAT and no document prints. */
  public List<String> remarks(Price price) {
    List<String> words = new ArrayList<>();
    for (Mention m : price.mentions()) {
      if (!m.printed()) words.add(vat(m.id(), m.parameters()));
    }
    for (VatDecision.AskAccountant ask : price.asks()) {
      words.add(vat("ask." + ask.reason(), ask.parameters()));
    }
    return words;
  }

  private String vat(String id, List<String> parameters) {
    return messages.say("vat." + id, parameters.toArray());
  }

  /** One line a fee, with its computation, then the totals; nothing when nothing is priced. */
  Optional<Block> table(Price price) {
    if (price.lines().isEmpty()) return Optional.empty();
    List<List<Block.Cell>> rows = new ArrayList<>();
    price.lines().forEach(l -> rows.add(row(l)));
    totals(price, rows);
    return Optional.of(
        new Block.Table(
            messages.say("price.caption"),
            List.of(
                messages.say("price.what"),
                messages.say("price.units"),
                messages.say("price.formula"),
                messages.say("price.amount")),
            rows));
  }

  private List<Block.Cell> row(Price.Line line) {
    List<String> labels =
        line.practices().stream()
            .map(p -> library.words("practices/" + p, language).form("label"))
            .toList();
    return List.of(
        Block.Cell.of(String.join(", ", labels)),
        Block.Cell.of(units(line)),
        Block.Cell.of(computation(line)),
        figure(amount(line)));
  }

  /** The sum of a line; « à titre gracieux » rather than nothing. */
  public String amount(Price.Line line) {
    boolean free = line.amount().equals(Cents.ZERO) && line.quote().isComplete();
    return free ? messages.say("price.free") : money(line.amount());
  }

  /** « 64 apprenants actifs ». */
  public String units(Price.Line line) {
    Words unit = library.words("units/" + line.fee().unit(), language);
    String word = unit.form(language.plural(line.units()) ? "many" : "one");
    String units = figures.integer(line.units()) + " " + word;
    return line.covered() == 0
        ? units
        : messages.say("price.covered", units, figures.integer(line.covered()));
  }

  /** How the amount of a line is made. */
  public String computation(Price.Line line) {
    String once = formula.of(line.quote());
    if (line.periods() == 1) return once;
    String periods =
        messages.say("price.periods." + line.fee().per().orElse("session"), line.periods());
    return messages.say("price.times", once, periods);
  }

  private void totals(Price price, List<List<Block.Cell>> rows) {
    Optional<Statement> statement = price.statement();
    if (statement.isEmpty()) {
      total(rows, "price.total-net", money(price.net()));
      if (!price.asks().isEmpty()) total(rows, "price.total-vat", messages.say("price.vat-ask"));
    } else if (statement.get().vat().equals(Cents.ZERO)) {
      boolean free = price.free();
      total(rows, "price.total-untaxed", free ? messages.say("price.free") : money(price.net()));
    } else {
      total(rows, "price.total-net", money(statement.get().net()));
      total(rows, "price.total-vat", money(statement.get().vat()));
      total(rows, "price.total-gross", money(statement.get().gross()));
    }
  }

  private void total(List<List<Block.Cell>> rows, String label, String amount) {
    rows.add(
        List.of(
            new Block.Cell(messages.say(label), "total"),
            new Block.Cell("", "total"),
            new Block.Cell("", "total"),
            new Block.Cell(amount, "figure total")));
  }

  private static Block.Cell figure(String text) {
    return new Block.Cell(text, "figure");
  }

  private String money(Cents amount) {
    return figures.money(amount.cents());
  }

  private String net(Cents amount) {
    return figures.net(amount.cents());
  }
}
