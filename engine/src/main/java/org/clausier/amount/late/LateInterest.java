package org.clausier.amount.late;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.clausier.amount.Cents;
import org.clausier.amount.LegalFigures;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;

/** Late interest, one line for each rate that ran; simple, never on interest itself. */
public record LateInterest(List<Line> lines) {

  private static final BigDecimal YEAR = BigDecimal.valueOf(365);

  /**
   * From a day to a day, both included.
   *
   * @param rate a year, as a ratio
   */
  public record Line(LocalDate from, LocalDate to, BigDecimal rate, Cents amount) {

    public long days() {
      return to.toEpochDay() - from.toEpochDay() + 1;
    }
  }

  public LateInterest {
    lines = List.copyOf(lines);
  }

  /** From the day after it was due to the day of payment; refuses when a rate is not recorded. */
  public static Outcome<LateInterest> of(LateInvoice invoice, Debtor debtor, LegalFigures figures) {
    if (!invoice.isLate() || debtor == Debtor.OTHER) return Outcome.ok(new LateInterest(List.of()));
    var rates = new LateRates(figures);
    var from = invoice.due().plusDays(1);
    return debtor == Debtor.PUBLIC_BUYER
        ? rates.ofPublicBuyer(from).then(rate -> anchoredOnce(invoice, from, rate))
        : everyHalfYear(invoice, from, rates);
  }

  public Cents total() {
    return lines.stream().map(Line::amount).reduce(Cents.ZERO, Cents::plus);
  }

  private static Outcome<LateInterest> anchoredOnce(
      LateInvoice invoice, LocalDate from, BigDecimal rate) {
    return Outcome.ok(new LateInterest(List.of(line(invoice, from, invoice.paid(), rate))));
  }

  private static Outcome<LateInterest> everyHalfYear(
      LateInvoice invoice, LocalDate start, LateRates rates) {
    var lines = new ArrayList<Line>();
    var problems = new ArrayList<Problem>();
    for (var from = start; !from.isAfter(invoice.paid()); from = nextHalfYear(from)) {
      var first = from;
      var end = nextHalfYear(from).minusDays(1);
      var to = end.isBefore(invoice.paid()) ? end : invoice.paid();
      rates
          .ofProfessional(from)
          .match(rate -> lines.add(line(invoice, first, to, rate)), problems::addAll);
    }
    return problems.isEmpty() ? Outcome.ok(new LateInterest(lines)) : Outcome.refused(problems);
  }

  private static Line line(LateInvoice invoice, LocalDate from, LocalDate to, BigDecimal rate) {
    var days = BigDecimal.valueOf(to.toEpochDay() - from.toEpochDay() + 1);
    var year = invoice.gross().euros().multiply(rate);
    return new Line(from, to, rate, Cents.nearest(year.multiply(days), YEAR));
  }

  /** 1 January or 1 July, the days on which the law takes the rate of the ECB again. */
  static LocalDate halfYear(LocalDate day) {
    return day.getMonthValue() < Month.JULY.getValue()
        ? LocalDate.of(day.getYear(), Month.JANUARY, 1)
        : LocalDate.of(day.getYear(), Month.JULY, 1);
  }

  private static LocalDate nextHalfYear(LocalDate day) {
    return halfYear(day).plusMonths(6);
  }
}
