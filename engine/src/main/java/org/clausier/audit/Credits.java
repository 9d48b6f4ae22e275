package org.clausier.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.amount.Cents;
import org.clausier.amount.vat.Statement;

/** Deducts credits from the lines, in their order: never more than a line, at its own VAT. */
final class Credits {

  private Credits() {}

  static List<Settlement.Deduction> deduct(List<Credit> credits, List<Settlement.Line> lines) {
    List<Settlement.Deduction> deductions = new ArrayList<>();
    List<Cents> left = new ArrayList<>(lines.stream().map(Settlement.Line::net).toList());
    for (Credit credit : credits) {
      Cents rest = credit.amount();
      for (int i = 0; i < lines.size(); i++) {
        if (!pays(credit, lines.get(i))) continue;
        Cents taken = rest.min(left.get(i));
        if (taken.cents() <= 0) continue;
        rest = rest.minus(taken);
        left.set(i, left.get(i).minus(taken));
        deductions.add(deduction(credit, taken.times(-1), lines.get(i)));
      }
    }
    return deductions;
  }

  private static boolean pays(Credit credit, Settlement.Line line) {
    return credit.fee().isEmpty() || credit.fee().get().equals(line.due().ref().id());
  }

  private static Settlement.Deduction deduction(Credit credit, Cents net, Settlement.Line line) {
    Optional<Statement.Line> taxed = line.taxed().map(t -> Statement.Line.before(net, t.regime()));
    return new Settlement.Deduction(credit, net, taxed);
  }
}
