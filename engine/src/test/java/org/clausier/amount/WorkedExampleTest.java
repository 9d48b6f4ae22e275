package org.clausier.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clausier.amount.late.Debtor;
import org.clausier.amount.late.LateInterest;
import org.clausier.amount.late.LateInvoice;
import org.clausier.amount.late.RecoveryIndemnity;
import org.clausier.amount.vat.Sale;
import org.clausier.amount.vat.Statement;
import org.clausier.amount.vat.Statement.Line;
import org.clausier.amount.vat.Vat;
import org.clausier.amount.vat.VatRegime;
import org.junit.jupiter.api.Test;

/** 64 learners for 40 seats, 12 certificates, one screening; due 15 May, paid 20 August 2026. */
class WorkedExampleTest {

  private static final LocalDate DUE = LocalDate.of(2026, 5, 15);
  private static final LocalDate PAID = LocalDate.of(2026, 8, 20);

  private final Statement statement = statement();

  private static Cents sum(String text) {
    return Cents.parse(text).orElseThrow();
  }

  private static Statement statement() {
    var regime = regime();
    var seats = new Tariff(Tariff.Mode.MARGINAL, TariffTest.SEATS, Limits.NONE, false);
    return new Statement(
        List.of(
            Line.before(seats.overrun(64, 40).amount(), regime),
            Line.before(Tariff.of(sum("70.00")).price(12).total(), regime),
            Line.before(Tariff.of(sum("350.00")).price(1).total(), regime)));
  }

  private static VatRegime regime() {
    var seller = new Sale.Seller("FR", Sale.Status.STANDARD, Optional.empty());
    var buyer = new Sale.Buyer("FR", Sale.Capacity.TAXABLE, Optional.empty());
    var sale = new Sale(seller, buyer, Sale.Supply.LICENCE, DUE);
    return (VatRegime) new Vat(DatedFigures::at).decide(sale);
  }

  @Test
  void what_is_due() {
    assertThat(statement.lines())
        .extracting(Line::net)
        .containsExactly(sum("1590.00"), sum("840.00"), sum("350.00"));
    assertThat(statement.net()).isEqualTo(sum("2780.00"));
    assertThat(statement.vat()).isEqualTo(sum("556.00"));
    assertThat(statement.gross()).isEqualTo(sum("3336.00"));
  }

  @Test
  void what_a_company_owes_for_paying_late() {
    var interest = interest(Debtor.PROFESSIONAL);
    assertThat(interest.lines())
        .extracting(LateInterest.Line::amount)
        .containsExactly(sum("51.08"), sum("57.80"));
    assertThat(interest.total()).isEqualTo(sum("108.88"));
    assertThat(statement.gross().plus(interest.total()).plus(indemnity(Debtor.PROFESSIONAL)))
        .isEqualTo(sum("3484.88"));
  }

  @Test
  void what_a_public_buyer_owes_for_paying_late() {
    assertThat(interest(Debtor.PUBLIC_BUYER).total()).isEqualTo(sum("89.99"));
    assertThat(indemnity(Debtor.PUBLIC_BUYER)).isEqualTo(sum("40.00"));
  }

  private LateInterest interest(Debtor debtor) {
    var invoice = new LateInvoice(statement.gross(), DUE, PAID);
    return LateInterest.of(invoice, debtor, DatedFigures::at)
        .match(
            interest -> interest,
            problems -> {
              throw new AssertionError(problems);
            });
  }

  private static Cents indemnity(Debtor debtor) {
    return RecoveryIndemnity.of(1, debtor, DUE, DatedFigures::at)
        .match(RecoveryIndemnity::amount, problems -> Cents.ZERO);
  }
}
