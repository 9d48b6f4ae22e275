package org.clausier.audit.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausier.amount.Cents;
import org.clausier.amount.late.LateInterest;
import org.clausier.amount.vat.Statement;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Settlement;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** The statement of account: each sum, HT, VAT, TTC, what a late payment adds. */
final class AccountLines {

  /** A line: what, and how much. */
  record Line(String label, String amount) {}

  private final AuditReport report;
  private final Messages messages;
  private final Figures figures;

  AccountLines(Library library, AuditReport report, Language language) {
    this.report = report;
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
  }

  /** Empty when nothing is owed. */
  List<Line> lines() {
    Settlement account = report.settlement();
    List<Line> lines = new ArrayList<>();
    if (account.lines().isEmpty() && account.late().isEmpty() && account.penalties().isEmpty()) {
      return lines;
    }
    for (Settlement.Deduction d : account.deductions()) {
      lines.add(line(messages.say("audit.account.credit", d.credit().reason()), d.net()));
    }
    lines.add(line(messages.say("audit.account.net"), account.net()));
    account.statement().ifPresent(s -> taxes(s, lines));
    for (Settlement.Late late : account.late()) late(late, lines);
    account.penalties().stream().filter(Settlement.Penalty::due).forEach(p -> penalty(p, lines));
    if (!account.late().isEmpty() || account.penalties().stream().anyMatch(p -> p.due())) {
      account.total().ifPresent(t -> lines.add(line(messages.say("audit.account.total"), t)));
    }
    return lines;
  }

  private void taxes(Statement statement, List<Line> lines) {
    Map<BigDecimal, Cents> byRate = new TreeMap<>();
    statement
        .lines()
        .forEach(l -> byRate.merge(l.regime().rate().stripTrailingZeros(), l.vat(), Cents::plus));
    byRate.forEach(
        (rate, vat) ->
            lines.add(line(messages.say("audit.account.vat-rate", figures.percent(rate)), vat)));
    lines.add(line(messages.say("audit.account.gross"), statement.gross()));
  }

  private void late(Settlement.Late late, List<Line> lines) {
    String invoice = late.invoice().reference();
    for (LateInterest.Line l : late.interest().lines()) {
      lines.add(
          line(
              messages.say(
                  "audit.account.interest",
                  invoice,
                  l.days(),
                  figures.percent(l.rate()),
                  figures.days(l.from(), l.to())),
              l.amount()));
    }
    if (late.indemnity().cents() > 0) {
      lines.add(line(messages.say("audit.account.indemnity", invoice), late.indemnity()));
    }
  }

  private void penalty(Settlement.Penalty p, List<Line> lines) {
    String key = p.capped() ? "audit.account.penalty.capped" : "audit.account.penalty";
    lines.add(
        line(
            messages.say(key, p.agreement(), p.count(), figures.money(p.each().cents())),
            p.amount()));
  }

  private Line line(String label, Cents amount) {
    return new Line(label, figures.money(amount.cents()));
  }
}
