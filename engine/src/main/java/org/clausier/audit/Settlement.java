package org.clausier.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausier.amount.Cents;
import org.clausier.amount.late.LateInterest;
import org.clausier.amount.vat.Statement;
import org.clausier.amount.vat.VatDecision;
import org.clausier.problem.Problem;

/**
 * What is to be regularised, before the organisation has answered.
 *
 * @param lines one for each sum, VAT by line; empty when only an accountant can say the régime
 * @param deductions what credits take off those lines, each at the VAT of its line
 * @param net before VAT, credits deducted; always known
 * @param unsettled why VAT is not stated
 * @param late what a late payment adds, invoice by invoice
 * @param problems rates that were not recorded
 */
public record Settlement(
    List<Line> lines,
    List<Deduction> deductions,
    Cents net,
    Optional<VatDecision.AskAccountant> unsettled,
    List<Late> late,
    List<Penalty> penalties,
    List<Problem> problems) {

  /** A sum and its VAT. */
  public record Line(Due due, Cents net, Optional<Statement.Line> taxed) {}

  /**
   * What a credit takes off a line.
   *
   * @param net negative
   */
  public record Deduction(Credit credit, Cents net, Optional<Statement.Line> taxed) {}

  /**
   * What a penalty clause comes to; outside VAT, and for the judge to temper (C. civ. 1231-5).
   *
   * @param count uses, or causes, that it punishes
   * @param amount capped
   * @param due whether a formal notice was given: none is due before
   */
  public record Penalty(
      String agreement, long count, Cents each, Cents amount, boolean capped, boolean due) {}

  /** Interest and indemnity of an invoice. */
  public record Late(
      AuditFile.Invoice invoice, Cents gross, LateInterest interest, Cents indemnity) {
    public Cents total() {
      return interest.total().plus(indemnity);
    }
  }

  public Settlement {
    lines = List.copyOf(lines);
    deductions = List.copyOf(deductions);
    late = List.copyOf(late);
    penalties = List.copyOf(penalties);
    problems = List.copyOf(problems);
  }

  /** What is left of a credit once the lines are paid. */
  public Cents left(Credit credit) {
    return deductions.stream()
        .filter(d -> d.credit().equals(credit))
        .map(Deduction::net)
        .reduce(credit.amount(), Cents::plus);
  }

  /** Lines, VAT and total, when VAT is known of each. */
  public Optional<Statement> statement() {
    if (unsettled.isPresent()) return Optional.empty();
    return Optional.of(
        new Statement(
            Stream.concat(
                    lines.stream().flatMap(l -> l.taxed().stream()),
                    deductions.stream().flatMap(d -> d.taxed().stream()))
                .toList()));
  }

  /** Everything: VAT, late payment and the penalties that are due. */
  public Optional<Cents> total() {
    return statement()
        .map(s -> late.stream().map(Late::total).reduce(s.gross(), Cents::plus))
        .map(
            sum ->
                penalties.stream()
                    .filter(Penalty::due)
                    .map(Penalty::amount)
                    .reduce(sum, Cents::plus));
  }
}
