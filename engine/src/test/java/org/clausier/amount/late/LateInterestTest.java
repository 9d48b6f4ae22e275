package org.clausier.amount.late;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.clausier.amount.Cents;
import org.clausier.amount.DatedFigures;
import org.clausier.amount.LegalFigures;
import org.clausier.amount.late.LateInterest.Line;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateInterestTest {

  private static final LegalFigures FIGURES = DatedFigures::at;

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Outcome<LateInterest> interest(Debtor debtor, String due, String paid) {
    var invoice = new LateInvoice(new Cents(333_600), day(due), day(paid));
    return LateInterest.of(invoice, debtor, FIGURES);
  }

  private static List<Line> lines(Debtor debtor, String due, String paid) {
    return interest(debtor, due, paid)
        .match(
            LateInterest::lines,
            problems -> {
              throw new AssertionError(problems);
            });
  }

  private static Line line(String from, String to, String rate, long cents) {
    return new Line(day(from), day(to), new BigDecimal(rate), new Cents(cents));
  }

  @Test
  void a_company_pays_the_rate_of_each_half_year() {
    assertThat(lines(Debtor.PROFESSIONAL, "2026-05-15", "2026-08-20"))
        .containsExactly(
            line("2026-05-16", "2026-06-30", "0.1215", 5108),
            line("2026-07-01", "2026-08-20", "0.1240", 5780));
  }

  @Test
  void a_public_buyer_keeps_the_rate_of_the_first() {
    assertThat(lines(Debtor.PUBLIC_BUYER, "2026-05-15", "2026-08-20"))
        .containsExactly(line("2026-05-16", "2026-08-20", "0.1015", 8999));
    assertThat(lines(Debtor.PUBLIC_BUYER, "2026-06-30", "2026-08-20").get(0).rate())
        .isEqualByComparingTo("0.1040");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-15, 2026-05-16, 1, 0", // the day after it was due, payment day included
    "2026-06-29, 2026-06-30, 1, 0",
    "2026-06-29, 2026-07-01, 1, 1",
    "2026-06-30, 2026-07-01, 1, 0",
    "2026-05-15, 2026-08-20, 46, 51",
    "2025-12-31, 2026-07-01, 181, 1"
  })
  void days_are_counted_from_the_day_after_to_the_payment(
      String due, String paid, long first, long second) {
    var days = lines(Debtor.PROFESSIONAL, due, paid).stream().map(Line::days).toList();
    assertThat(days).isEqualTo(second == 0 ? List.of(first) : List.of(first, second));
  }

  @ParameterizedTest
  @CsvSource({
    "PROFESSIONAL, 2026-05-15, 2026-05-15", "PROFESSIONAL, 2026-05-15, 2026-05-01",
    "PUBLIC_BUYER, 2026-05-15, 2026-05-15", "OTHER, 2026-05-15, 2026-08-20"
  })
  void nothing_is_owed_on_time_nor_by_a_consumer(Debtor debtor, String due, String paid) {
    assertThat(interest(debtor, due, paid)).isEqualTo(Outcome.ok(new LateInterest(List.of())));
  }

  @Test
  void no_rate_is_guessed_beyond_2026() {
    assertThat(lines(Debtor.PROFESSIONAL, "2026-12-01", "2026-12-31")).hasSize(1);
    assertThat(interest(Debtor.PROFESSIONAL, "2026-12-01", "2027-01-01"))
        .isEqualTo(Outcome.refused(missing("ecb_refi_at_semester_start", "2027-01-01")));
    assertThat(interest(Debtor.PUBLIC_BUYER, "2026-12-31", "2027-01-01"))
        .isEqualTo(Outcome.refused(missing("ecb_refi_at_semester_start", "2027-01-01")));
    assertThat(lines(Debtor.PUBLIC_BUYER, "2026-12-01", "2027-01-31")).hasSize(1);
  }

  @Test
  void every_missing_rate_is_named() {
    assertThat(interest(Debtor.PROFESSIONAL, "2024-12-31", "2027-07-01"))
        .isEqualTo(
            Outcome.refused(
                List.of(
                    missing("ecb_refi_at_semester_start", "2025-01-01"),
                    missing("ecb_refi_at_semester_start", "2027-01-01"),
                    missing("ecb_refi_at_semester_start", "2027-07-01"))));
  }

  private static Problem missing(String id, String day) {
    return Problem.error(Source.of("parameters/" + id + ".yaml"), "figure-missing", id, day);
  }

  @Test
  void a_clause_may_not_go_under_three_times_the_legal_rate() {
    var rates = new LateRates(FIGURES);
    var clause = new Source("policy.yaml", 50);
    var may = day("2026-05-16");
    var floor = new BigDecimal("0.0786");
    assertThat(rates.checked(clause, floor, may)).isEqualTo(Outcome.ok(floor));
    assertThat(rates.checked(clause, new BigDecimal("0.0785"), may))
        .isEqualTo(Outcome.refused(Problem.error(clause, "late-rate-floor", "7.85", "7.86")));
    assertThat(rates.floor(day("2026-07-01"))).isEqualTo(Outcome.ok(new BigDecimal("0.0825")));
  }

  @Test
  void the_rate_of_the_law_is_checked_too() {
    LegalFigures steep =
        (id, day) -> id.equals("legal_interest_pro") ? Optional.of("0.05") : FIGURES.at(id, day);
    assertThat(new LateRates(steep).ofProfessional(day("2026-05-16")))
        .isEqualTo(
            Outcome.refused(
                Problem.error(
                    Source.of("parameters/late_rate_margin_b2b.yaml"),
                    "late-rate-floor",
                    "12.15",
                    "15")));
  }

  @ParameterizedTest
  @CsvSource({
    "PROFESSIONAL, 1, 4000",
    "PROFESSIONAL, 3, 12000",
    "PUBLIC_BUYER, 2, 8000",
    "OTHER, 2, 0",
    "PROFESSIONAL, 0, 0"
  })
  void forty_euro_for_each_late_invoice(Debtor debtor, int invoices, long cents) {
    assertThat(
            RecoveryIndemnity.of(invoices, debtor, day("2026-05-16"), FIGURES)
                .match(RecoveryIndemnity::amount, problems -> new Cents(-1)))
        .isEqualTo(new Cents(cents));
  }

  @Test
  void no_indemnity_is_guessed_either() {
    assertThat(RecoveryIndemnity.of(1, Debtor.PROFESSIONAL, day("2012-12-31"), FIGURES))
        .isEqualTo(Outcome.refused(missing("recovery_indemnity_eur", "2012-12-31")));
  }

  @Property
  void lines_follow_each_other_without_a_gap(@ForAll @IntRange(min = 1, max = 548) int late) {
    var due = day("2025-07-01");
    var lines = lines(Debtor.PROFESSIONAL, due.toString(), due.plusDays(late).toString());
    assertThat(lines.stream().mapToLong(Line::days).sum()).isEqualTo(late);
    assertThat(lines.get(0).from()).isEqualTo(due.plusDays(1));
    for (var i = 1; i < lines.size(); i++)
      assertThat(lines.get(i).from()).isEqualTo(lines.get(i - 1).to().plusDays(1));
  }
}
