package org.clausier.audit.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausier.amount.Cents;
import org.clausier.amount.late.LateInterest;
import org.clausier.amount.vat.Statement;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Due;
import org.clausier.audit.Settlement;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** The statement of account: each sum, HT, VAT, TTC, what a late payment adds. */
public final class Account {

  /** What a line is to the others. */
  public enum Kind {
    /** A sum before VAT, or a credit: they add up to the next total. */
    COMPONENT,
    /** What is added to a total: VAT, interest, indemnity, penalty. */
    ADDED,
    /** All that stands above. */
    TOTAL
  }

  /** A line: what, and how much. */
  public record Line(Kind kind, String label, Cents amount) {}

  private final Library library;
  private final AuditReport report;
  private final Language language;
  private final Messages messages;
  private final Figures figures;

  private Account(Library library, AuditReport report, Language language) {
    this.library = library;
    this.report = report;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
  }

  /** The lines from the first sum to the last total; empty when nothing is owed. */
  public static List<Line> of(Library library, AuditReport report, Language language) {
    return new Account(library, report, language).lines();
  }

  private List<Line> lines() {
    Settlement account = report.settlement();
    List<Line> lines = new ArrayList<>();
    if (account.lines().isEmpty() && account.late().isEmpty() && account.penalties().isEmpty()) {
      return lines;
    }
    for (Settlement.Line l : account.lines()) {
      lines.add(new Line(Kind.COMPONENT, component(l.due()), l.net()));
    }
    for (Settlement.Deduction d : account.deductions()) {
      String label = messages.say("audit.account.credit", d.credit().reason());
      lines.add(new Line(Kind.COMPONENT, label, d.net()));
    }
    lines.add(total(Heard.amount("audit.account.net", report), account.net()));
    account.statement().ifPresent(s -> taxes(s, lines));
    for (Settlement.Late late : account.late()) late(late, lines);
    List<Settlement.Penalty> due =
        account.penalties().stream().filter(Settlement.Penalty::due).toList();
    for (Settlement.Penalty p : due) lines.add(penalty(p));
    if (!account.late().isEmpty() || !due.isEmpty()) {
      account.total().ifPresent(t -> lines.add(total("audit.account.total", t)));
    }
    return lines;
  }

  /** The practice paid for, and the session when the sum is of one. */
  private String component(Due due) {
    String practice =
        report.uses().stream()
            .filter(u -> due.pays(u.use()))
            .findFirst()
            .map(u -> u.use().situation().practice())
            .map(p -> library.words("practices/" + p, language).form("label"))
            .orElse(due.ref().id());
    return due.session()
        .map(s -> messages.say("audit.account.component", practice, s))
        .or(
            () ->
                due.period().map(p -> messages.say("audit.account.component.period", practice, p)))
        .orElse(practice);
  }

  private void taxes(Statement statement, List<Line> lines) {
    Map<BigDecimal, Cents> byRate = new TreeMap<>();
    statement
        .lines()
        .forEach(l -> byRate.merge(l.regime().rate().stripTrailingZeros(), l.vat(), Cents::plus));
    byRate.forEach(
        (rate, vat) ->
            lines.add(added(messages.say("audit.account.vat-rate", figures.percent(rate)), vat)));
    lines.add(total("audit.account.gross", statement.gross()));
  }

  private void late(Settlement.Late late, List<Line> lines) {
    String invoice = late.invoice().reference();
    for (LateInterest.Line l : late.interest().lines()) {
      lines.add(
          added(
              messages.say(
                  "audit.account.interest",
                  invoice,
                  l.days(),
                  figures.percent(l.rate()),
                  figures.days(l.from(), l.to())),
              l.amount()));
    }
    if (late.indemnity().cents() > 0) {
      lines.add(added(messages.say("audit.account.indemnity", invoice), late.indemnity()));
    }
  }

  private Line penalty(Settlement.Penalty p) {
    String key = p.capped() ? "audit.account.penalty.capped" : "audit.account.penalty";
    return added(
        messages.say(key, p.agreement(), p.count(), figures.money(p.each().cents())), p.amount());
  }

  private static Line added(String label, Cents amount) {
    return new Line(Kind.ADDED, label, amount);
  }

  private Line total(String key, Cents amount) {
    return new Line(Kind.TOTAL, messages.say(key), amount);
  }

  /** The same as a table. */
  public static Sheet sheet(Library library, AuditReport report, Language language) {
    Messages messages = Messages.of(library, language);
    return new Sheet(
        messages.say("audit.label.account"),
        List.of(messages.say("audit.label.account"), messages.say("audit.label.amount")),
        of(library, report, language).stream()
            .map(l -> List.of(Value.of(l.label()), Value.of(l.amount())))
            .toList());
  }
}
