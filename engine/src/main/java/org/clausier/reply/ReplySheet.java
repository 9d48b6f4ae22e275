package org.clausier.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clausier.amount.Cents;
import org.clausier.amount.vat.Statement;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.problem.Problem;
import org.clausier.request.Price;
import org.clausier.request.Replies;
import org.clausier.request.Reply;
import org.clausier.request.csv.RequestTable;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/**
 * Many requests answered: one row each, and what is owed in all. A sum that may not be said yet is
 * absent from its row, and the totals leave it out.
 *
 * @param problems of the rows that could not be read or answered
 */
public record ReplySheet(List<Reply> replies, List<Problem> problems) {

  public ReplySheet {
    replies = List.copyOf(replies);
    problems = List.copyOf(problems);
  }

  /**
   * A row.
   *
   * @param reference of the agreement; empty when there is none
   * @param net before VAT; VAT and gross are absent while the régime is not known
   */
  public record Row(
      String request,
      String party,
      String outcome,
      String reference,
      Optional<Cents> net,
      Optional<Cents> vat,
      Optional<Cents> gross) {}

  public static ReplySheet of(Replies replies, RequestTable table) {
    List<Reply> answered = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(table.problems());
    table.requests().forEach(file -> replies.to(file).match(answered::add, problems::addAll));
    return new ReplySheet(answered, problems);
  }

  public List<Row> rows() {
    return replies.stream().map(ReplySheet::row).toList();
  }

  private static Row row(Reply reply) {
    Optional<Price> price = price(reply);
    Optional<Statement> statement = price.flatMap(Price::statement);
    return new Row(
        reply.basis().request().id(),
        reply.basis().request().party().name(),
        reply.outcome(),
        reply instanceof Reply.Convention c ? c.agreement().id() : "",
        price.filter(Price::complete).map(Price::net),
        statement.map(Statement::vat),
        statement.map(Statement::gross));
  }

  private static Optional<Price> price(Reply reply) {
    if (reply instanceof Reply.Convention c) return Optional.of(c.price());
    return reply instanceof Reply.NotOffered n ? Optional.of(n.price()) : Optional.empty();
  }

  /** A sum of all the agreements; absent when one of them lacks it: a part is not a total. */
  public Optional<Cents> total(Function<Row, Optional<Cents>> amount) {
    List<Optional<Cents>> amounts =
        rows().stream().filter(r -> !r.reference().isEmpty()).map(amount).toList();
    return amounts.stream().allMatch(Optional::isPresent)
        ? Optional.of(amounts.stream().flatMap(Optional::stream).reduce(Cents.ZERO, Cents::plus))
        : Optional.empty();
  }

  /** A head, the rows and the totals, in words: « Université…, convention, 1 500,00 €… ». */
  public List<List<String>> table(Library library, Language language) {
    Messages messages = Messages.of(library, language);
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            messages.say("sheet.request"),
            messages.say("sheet.party"),
            messages.say("sheet.outcome"),
            messages.say("price.total-net"),
            messages.say("price.total-vat"),
            messages.say("price.total-gross")));
    for (Row r : rows()) {
      lines.add(
          List.of(
              r.request(),
              r.party(),
              messages.say("sheet.outcome." + r.outcome()),
              amount(r.net(), language),
              amount(r.vat(), language),
              amount(r.gross(), language)));
    }
    lines.add(
        List.of(
            messages.say("sheet.total"),
            "",
            "",
            amount(total(Row::net), language),
            amount(total(Row::vat), language),
            amount(total(Row::gross), language)));
    return lines;
  }

  private static String amount(Optional<Cents> amount, Language language) {
    return amount.map(a -> Figures.in(language).money(a.cents())).orElse("–");
  }
}
