package org.clausier.audit;

import java.util.List;
import java.util.Optional;
import org.clausier.amount.Cents;
import org.clausier.amount.late.LateInterest;
import org.clausier.amount.vat.Statement;
import org.clausier.amount.vat.VatDecision;
import org.clausier.problem.Problem;

/**
 * What is to be regularised, before the organisation has answered.
 *
 * @param lines one for each sum, VAT by line; empty when only an accountant can say the régime
 * @param net before VAT, always known
 * @param unsettled why VAT is not stated
 * @param late what a late payment adds, invoice by invoice
 * @param problems rates that were not recorded
 */
public record Settlement(
    List<Line> lines,
    Cents net,
    Optional<VatDecision.AskAccountant> unsettled,
    List<Late> late,
    List<Problem> problems) {

  /** A sum and its VAT. */
  public record Line(Due due, Cents net, Optional<Statement.Line> taxed) {}

  /** Interest and indemnity of an invoice. */
  public record Late(
      AuditFile.Invoice invoice, Cents gross, LateInterest interest, Cents indemnity) {
    public Cents total() {
      return interest.total().plus(indemnity);
    }
  }

  public Settlement {
    lines = List.copyOf(lines);
    late = List.copyOf(late);
    problems = List.copyOf(problems);
  }

  /** Lines, VAT and total, when VAT is known of each. */
  public Optional<Statement> statement() {
    if (unsettled.isPresent()) return Optional.empty();
    return Optional.of(new Statement(lines.stream().flatMap(l -> l.taxed().stream()).toList()));
  }

  /** Everything, VAT and late payment included. */
  public Optional<Cents> total() {
    return statement().map(s -> late.stream().map(Late::total).reduce(s.gross(), Cents::plus));
  }
}
