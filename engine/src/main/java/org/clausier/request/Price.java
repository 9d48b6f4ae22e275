package org.clausier.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.clausier.amount.Cents;
import org.clausier.amount.Quote;
import org.clausier.amount.vat.Mention;
import org.clausier.amount.vat.Statement;
import org.clausier.amount.vat.VatDecision;
import org.clausier.amount.vat.VatRegime;
import org.clausier.policy.Fee;
import org.clausier.ruling.FeeRef;

/**
 * What an agreement costs, line by line. A total with VAT exists only when every line has its
 * regime: until then it is blocked, and says so.
 */
public record Price(List<Line> lines) {

  public static final Price NONE = new Price(List.of());

  public Price {
    lines = List.copyOf(lines);
  }

  /**
   * One fee.
   *
   * @param practices those it pays
   * @param units all of them, covered ones included
   * @param covered units that another line already pays
   * @param periods sessions, months or years begun; 1 when the fee has none
   * @param quote the price of one period
   * @param amount of all periods, before VAT unless the fee is all taxes included
   * @param vat absent when there is nothing to tax
   */
  public record Line(
      FeeRef ref,
      Fee fee,
      List<String> practices,
      long units,
      long covered,
      long periods,
      Quote quote,
      Cents amount,
      Optional<VatDecision> vat) {

    public Line {
      practices = List.copyOf(practices);
    }

    private Optional<Statement.Line> stated() {
      return vat.filter(VatRegime.class::isInstance)
          .map(VatRegime.class::cast)
          .map(
              regime ->
                  fee.tariff().taxIncluded()
                      ? Statement.Line.including(amount, regime)
                      : Statement.Line.before(amount, regime));
    }
  }

  /** Whether every unit asked has a price. */
  public boolean complete() {
    return lines.stream().allMatch(l -> l.quote().isComplete());
  }

  /** « à titre gracieux »: all is priced, and nothing is owed. */
  public boolean free() {
    return complete() && lines.stream().allMatch(l -> l.amount().equals(Cents.ZERO));
  }

  /** Before VAT; a price all taxes included counts whole while its regime is not known. */
  public Cents net() {
    return lines.stream()
        .map(l -> l.stated().map(Statement.Line::net).orElse(l.amount()))
        .reduce(Cents.ZERO, Cents::plus);
  }

  /** Net, VAT and what is to be paid; absent while something is to be agreed or asked. */
  public Optional<Statement> statement() {
    if (!complete() || !asks().isEmpty()) return Optional.empty();
    return Optional.of(
        new Statement(lines.stream().map(Line::stated).flatMap(Optional::stream).toList()));
  }

  /** Why only an accountant may say the VAT; each reason once. */
  public List<VatDecision.AskAccountant> asks() {
    return lines.stream()
        .map(Line::vat)
        .flatMap(Optional::stream)
        .filter(VatDecision.AskAccountant.class::isInstance)
        .map(VatDecision.AskAccountant.class::cast)
        .distinct()
        .toList();
  }

  /** The words of the regimes; each once. */
  public List<Mention> mentions() {
    LinkedHashSet<Mention> mentions = new LinkedHashSet<>();
    for (Line line : lines) {
      line.vat()
          .filter(VatRegime.class::isInstance)
          .ifPresent(v -> mentions.addAll(((VatRegime) v).mentions()));
    }
    return new ArrayList<>(mentions);
  }
}
