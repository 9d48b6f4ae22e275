package org.clausier.amount.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausier.amount.DatedFigures;
import org.clausier.amount.vat.Sale.Buyer;
import org.clausier.amount.vat.Sale.Capacity;
import org.clausier.amount.vat.Sale.Seller;
import org.clausier.amount.vat.Sale.Status;
import org.clausier.amount.vat.Sale.Supply;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VatTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private final Vat vat = new Vat(DatedFigures::at);

  private static Sale sale(Status status, Supply supply, String country, Capacity capacity) {
    return new Sale(
        new Seller("FR", status, Optional.of("FR11123456782")),
        new Buyer(country, capacity, Optional.of("DE123456789")),
        supply,
        DAY);
  }

  private static Sale on(LocalDate day, Sale sale) {
    return new Sale(sale.seller(), sale.buyer(), sale.supply(), day);
  }

  /** {@code KIND rate confidence mentions}, or {@code ASK reason}. */
  private static String line(VatDecision decision) {
    return decision.match(
        regime ->
            regime.kind()
                + " "
                + regime.rate().toPlainString()
                + " "
                + regime.confidence()
                + regime.mentions().stream()
                    .map(mention -> " " + mention.id() + mention.parameters())
                    .collect(Collectors.joining()),
        ask -> "ASK " + ask.reason());
  }

  @ParameterizedTest
  @CsvSource({
    // public-law body, continuing training: exempt by right
    "PUBLIC_BODY, TRAINING, FR, TAXABLE, EXEMPT 0 V2 exempt-training[CGI] net-of-tax[]",
    "PUBLIC_BODY, TRAINING, FR, NOT_TAXABLE, EXEMPT 0 V2 exempt-training[CGI] net-of-tax[]",
    // private producer holding the attestation, real training action
    "TRAINING_EXEMPT, TRAINING, FR, TAXABLE, EXEMPT 0 V2 exempt-training[CGI] net-of-tax[]",
    // … which does not cover other operations
    "TRAINING_EXEMPT, LICENCE, FR, TAXABLE, STANDARD 0.20 V2 rate[20]",
    // private producer without attestation, or licence of contents
    "STANDARD, TRAINING, FR, TAXABLE, STANDARD 0.20 V2 rate[20]",
    "STANDARD, LICENCE, FR, TAXABLE, STANDARD 0.20 V2 rate[20]",
    "STANDARD, LICENCE, FR, UNKNOWN, STANDARD 0.20 V2 rate[20]",
    "STANDARD, LICENCE, FR, CONSUMER, STANDARD 0.20 V2 rate[20]",
    "PUBLIC_BODY, LICENCE, FR, NOT_TAXABLE, STANDARD 0.20 V2 rate[20]",
    "STANDARD, ELECTRONIC_SERVICE, FR, TAXABLE, STANDARD 0.20 V2 rate[20]",
    // authors' economic rights
    "STANDARD, AUTHOR_RIGHTS, FR, TAXABLE, ASK author-rights",
    // franchise en base
    "FRANCHISE, LICENCE, FR, TAXABLE, FRANCHISE 0 V2 franchise[CGI] net-of-tax[]",
    "FRANCHISE, TRAINING, FR, CONSUMER, FRANCHISE 0 V2 franchise[CGI] net-of-tax[]",
    "FRANCHISE, AUTHOR_RIGHTS, FR, TAXABLE, FRANCHISE 0 V2 franchise[CGI] net-of-tax[]",
    "FRANCHISE, LICENCE, DE, TAXABLE, ASK franchise-abroad",
    // initial education by institutions of the education code
    "PUBLIC_BODY, INITIAL_EDUCATION, FR, CONSUMER, EXEMPT 0 V2 exempt-training[CGI] net-of-tax[]",
    "STANDARD, INITIAL_EDUCATION, FR, CONSUMER, ASK initial-education",
    "TRAINING_EXEMPT, INITIAL_EDUCATION, FR, CONSUMER, ASK initial-education",
    // taxable customer in another Member State
    "STANDARD, LICENCE, DE, TAXABLE, 'REVERSE_CHARGE 0 V2 "
        + "reverse-charge[FR11123456782, DE123456789] note.reverse-charge[]'",
    "PUBLIC_BODY, TRAINING, BE, TAXABLE, 'REVERSE_CHARGE 0 V2 "
        + "reverse-charge[FR11123456782, DE123456789] note.reverse-charge[]'",
    // taxable customer in Morocco, and elsewhere outside the Union
    "STANDARD, LICENCE, MA, TAXABLE, OUTSIDE 0 M_PLUS outside[CGI] note.morocco[]",
    "TRAINING_EXEMPT, TRAINING, MA, TAXABLE, OUTSIDE 0 M_PLUS outside[CGI] note.morocco[]",
    "STANDARD, LICENCE, CH, TAXABLE, OUTSIDE 0 M_PLUS outside[CGI] note.outside[]",
    "STANDARD, LICENCE, GB, TAXABLE, OUTSIDE 0 M_PLUS outside[CGI] note.outside[]",
    // institution that is not taxable, in Morocco and elsewhere
    "STANDARD, LICENCE, MA, NOT_TAXABLE, ASK institution-abroad",
    "PUBLIC_BODY, TRAINING, MA, NOT_TAXABLE, ASK institution-abroad",
    "STANDARD, LICENCE, DE, NOT_TAXABLE, ASK institution-abroad",
    "STANDARD, LICENCE, MA, UNKNOWN, ASK buyer-capacity",
    // consumer, automated course
    "STANDARD, ELECTRONIC_SERVICE, FR, CONSUMER, STANDARD 0.20 M rate[20]",
    "TRAINING_EXEMPT, ELECTRONIC_SERVICE, FR, CONSUMER, STANDARD 0.20 M rate[20]",
    "STANDARD, ELECTRONIC_SERVICE, DE, CONSUMER, ASK consumer-electronic",
    // consumer, tutored training
    "STANDARD, TRAINING, FR, CONSUMER, STANDARD 0.20 M rate[20]",
    "TRAINING_EXEMPT, TRAINING, FR, CONSUMER, EXEMPT 0 M exempt-training[CGI] net-of-tax[]",
    "STANDARD, TRAINING, DE, CONSUMER, ASK consumer-abroad",
    // what the table does not say
    "UNKNOWN, LICENCE, FR, TAXABLE, ASK seller-status",
    "STANDARD, LICENCE, RE, TAXABLE, ASK territory",
    "STANDARD, LICENCE, MC, TAXABLE, ASK territory"
  })
  void the_table_of_cases(
      Status status, Supply supply, String country, Capacity capacity, String expected) {
    assertThat(line(vat.decide(sale(status, supply, country, capacity)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"'', DE123456789", "FR11123456782, ''"})
  void a_reverse_charge_needs_both_numbers(String seller, String buyer) {
    var sale =
        new Sale(
            new Seller("FR", Status.STANDARD, Optional.of(seller).filter(n -> !n.isEmpty())),
            new Buyer("DE", Capacity.TAXABLE, Optional.of(buyer).filter(n -> !n.isEmpty())),
            Supply.LICENCE,
            DAY);
    assertThat(line(vat.decide(sale))).isEqualTo("ASK vat-number-missing");
  }

  @Test
  void a_seller_abroad_is_not_ours_to_judge() {
    var seller = new Seller("BE", Status.STANDARD, Optional.empty());
    var sale = sale(Status.STANDARD, Supply.LICENCE, "FR", Capacity.TAXABLE);
    assertThat(line(vat.decide(new Sale(seller, sale.buyer(), sale.supply(), DAY))))
        .isEqualTo("ASK seller-abroad");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31, EXEMPT 0 V2 exempt-training[CGI] net-of-tax[]",
    "2027-01-01, 'EXEMPT 0 V2 exempt-training[CGI] former-reference[CGI, CIBS] net-of-tax[]'",
    "2028-06-30, 'EXEMPT 0 V2 exempt-training[CGI] former-reference[CGI, CIBS] net-of-tax[]'",
    "2028-07-01, ASK reference-unverified",
    "1978-12-31, ASK figure-missing"
  })
  void an_article_is_printed_only_while_it_may_be(LocalDate day, String expected) {
    var sale = sale(Status.PUBLIC_BODY, Supply.TRAINING, "FR", Capacity.TAXABLE);
    assertThat(line(vat.decide(on(day, sale)))).isEqualTo(expected);
  }

  @Test
  void a_rate_is_never_extrapolated() {
    var sale = sale(Status.STANDARD, Supply.LICENCE, "FR", Capacity.TAXABLE);
    assertThat(vat.decide(on(LocalDate.of(2013, 12, 31), sale)))
        .isEqualTo(VatDecision.ask("figure-missing", "vat_standard_rate_fr", "2013-12-31"));
  }

  @ParameterizedTest
  @CsvSource({
    "standard, STANDARD 0.20 DECLARED rate[20] declared[art. X]",
    "exempt, EXEMPT 0 DECLARED declared[art. X] net-of-tax[]",
    "franchise, FRANCHISE 0 DECLARED declared[art. X] net-of-tax[]",
    "reverse-charge, REVERSE_CHARGE 0 DECLARED declared[art. X]",
    "outside, OUTSIDE 0 DECLARED declared[art. X]",
    "reduced, ASK figure-missing"
  })
  void a_declared_regime_wins(String regime, String expected) {
    var sale = sale(Status.UNKNOWN, Supply.AUTHOR_RIGHTS, "MA", Capacity.UNKNOWN);
    assertThat(
            DeclaredVat.read(Source.of("policy.yaml"), regime, " art. X ")
                .match(declared -> line(vat.decide(declared, sale)), Object::toString))
        .isEqualTo(expected);
  }

  @Test
  void a_declaration_has_a_known_regime_and_a_basis() {
    var here = new Source("policy.yaml", 40);
    assertThat(DeclaredVat.read(here, "none", " "))
        .isEqualTo(
            Outcome.refused(
                List.of(
                    Problem.error(here, "vat-regime", "none"),
                    Problem.error(here, "vat-basis", "none"))));
    assertThatThrownBy(() -> new DeclaredVat(VatRegime.Kind.EXEMPT, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(Supply.class)
  void every_sale_has_an_answer(Supply supply) {
    for (var status : Status.values())
      for (var capacity : Capacity.values())
        for (var country : Locale.getISOCountries()) {
          var decision = vat.decide(sale(status, supply, country, capacity));
          assertThat(line(decision)).isNotEmpty();
          // French VAT is only ever charged to a buyer in France
          if (decision instanceof VatRegime regime && regime.rate().signum() > 0)
            assertThat(country).isEqualTo("FR");
        }
  }

  @Test
  void a_buyer_is_somewhere() {
    assertThatThrownBy(() -> new Buyer("XX", Capacity.TAXABLE, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, CONSUMER",
    "false, true, TAXABLE",
    "false, false, NOT_TAXABLE",
    "false, , UNKNOWN"
  })
  void the_capacity_follows_from_what_was_asked(
      boolean consumer, @Nullable Boolean subject, Capacity capacity) {
    assertThat(Capacity.of(consumer, Optional.ofNullable(subject))).isEqualTo(capacity);
  }

  @Test
  void a_status_is_written_as_in_the_policy() {
    assertThat(Status.of("training-exempt")).contains(Status.TRAINING_EXEMPT);
    assertThat(Status.of("unknown")).isEmpty();
    assertThat(Status.of("STANDARD")).isEmpty();
  }

  @Test
  void a_rate_is_not_negative() {
    var negative = new BigDecimal("-0.20");
    assertThatThrownBy(
            () -> new VatRegime(VatRegime.Kind.STANDARD, negative, List.of(), Confidence.V2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
