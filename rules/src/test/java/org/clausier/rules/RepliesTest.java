package org.clausier.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.clausier.agreement.Agreement;
import org.clausier.library.Library;
import org.clausier.policy.Fee;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.request.Missing;
import org.clausier.request.Price;
import org.clausier.request.Replies;
import org.clausier.request.Reply;
import org.clausier.request.RequestReader;
import org.clausier.ruling.Dossier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request leads to, outcome by outcome, and what it costs. */
class RepliesTest {

  private static final Library LIBRARY = Trial.LIBRARY;

  /** Tiers of domain § 2.6, a volume twin, and what else a price may have. */
  private static final String FEES =
      """
      seat: { unit: active-learner, per: session, tiers: [ { to: 10, price: 90.00 }, { to: 50, price: 75.00 }, { to: 200, price: 60.00 }, { price: 45.00 } ] }
      volume: { unit: learner, mode: volume, tiers: [ { to: 10, price: 90.00 }, { to: 50, price: 75.00 }, { to: 200, price: 60.00 }, { price: 45.00 } ] }
      capped: { unit: learner, price: 90.00, cap: 6000.00 }
      least: { unit: learner, price: 90.00, minimum: 400.00 }
      quota: { unit: learner, price: 90.00, free-quota: 5 }
      morocco: { unit: learner, price: 8.00, adjust: [ { when: { country: [MA] }, coefficient: 0.4 } ] }
      bounded: { unit: learner, tiers: [ { to: 50, price: 10.00 } ] }
      yearly: { unit: site, per: year, price: 2500.00 }
      monthly: { unit: month, per: month, price: 75.00 }
      screening: { unit: session, price: 350.00 }
      certificate: { unit: certificate, price: 35.00, covers: [ mandate-employees ] }
      """;

  private static Policy policy(String grid) {
    return policy("vat-status: standard", grid, "");
  }

  private static Policy policy(String producer, String grid, String more) {
    return Trial.read(
        """
        clausier: 1
        policy: trial
        version: 3
        published: 2026-01-01
        effective: 2026-02-01
        producer: { name: Atelier Lumen, vat-number: FR14987654324, %s }
        course:
          title: Un cours
          licence: all-rights-reserved
          sessions: [ { id: s1, from: 2026-09-14, to: 2026-11-30 }, { id: s2, from: 2027-02-01, to: 2027-03-31 } ]
        fees:
        """
                .formatted(producer)
            + FEES.indent(2)
            + "grid:\n"
            + grid.indent(2)
            + more);
  }

  private static final String REQUEST =
      """
      clausier: 1
      request: R-1
      day: 2026-05-18
      party:
        name: Groupe Hélios
        audience: company
        country: FR
        identifiers: { siret: "12345678200010" }
        public: false
        vat-subject: true
        signatory: { name: A, function: directrice, legal-representative: true }
      from: 2026-09-14
      to: 2026-11-30
      session: s1
      practices: [ enrol-cohort ]
      learners: 64
      certificates: 12
      """;

  private static Outcome<Reply> ask(Policy policy, String request) {
    return ask(new Replies(LIBRARY, Trial.rulings(Dossier.asIf(policy))), request);
  }

  private static Outcome<Reply> ask(Replies replies, String request) {
    return RequestReader.read(LIBRARY, "r.yaml", request.getBytes(StandardCharsets.UTF_8))
        .then(replies::to);
  }

  private static Reply reply(Policy policy, String request) {
    return ask(policy, request)
        .match(
            r -> r,
            p -> {
              throw new AssertionError(p.toString());
            });
  }

  private static Reply.Convention convention(Policy policy, String request) {
    return (Reply.Convention) reply(policy, request);
  }

  private static String asked(String practices) {
    return REQUEST.replace("enrol-cohort", practices);
  }

  private static List<String> notes(Reply reply) {
    return reply.basis().notes().stream().map(Problem::id).toList();
  }

  @Test
  void all_free_needs_no_agreement_and_says_the_clause() {
    Reply reply = reply(policy("enrol-cohort: { company: free }"), REQUEST);
    assertThat(reply).isInstanceOf(Reply.NoneNeeded.class);
    assertThat(reply.basis().rulings().get(0).clauses())
        .extracting("id")
        .containsExactly("enrol-cohort/company");
  }

  @Test
  void one_practice_forbidden_refuses_the_request_with_its_clause() {
    Policy policy =
        policy("enrol-cohort: { company: free }\nwhite-label-resale: { everyone: forbidden }");
    Reply reply = reply(policy, asked("enrol-cohort, white-label-resale"));
    assertThat(((Reply.Refused) reply).forbidden())
        .extracting("practice")
        .containsExactly("white-label-resale");
  }

  @Test
  void silence_is_neither_granted_nor_owed() {
    Reply reply =
        reply(policy("enrol-cohort: { company: free }"), asked("enrol-cohort, translate-adapt"));
    assertThat(((Reply.NotProvided) reply).silent())
        .extracting("practice")
        .containsExactly("translate-adapt");
  }

  @Test
  void what_the_answer_turns_on_is_asked() {
    Policy policy =
        policy(
            """
            internal-debriefing-screening:
              company:
                - { when: { certificate: none }, verdict: paid, fee: screening }
                - { when: { certificate: employer-paid }, verdict: free }
            """);
    Reply reply = reply(policy, asked("internal-debriefing-screening"));
    assertThat(((Reply.ToComplete) reply).missing())
        .containsExactly(
            new Missing(Missing.Kind.CIRCUMSTANCE, "internal-debriefing-screening", "certificate"));
  }

  @Test
  void a_price_by_session_asks_how_many() {
    Policy policy =
        policy("internal-debriefing-screening: { company: { verdict: paid, fee: screening } }");
    String request = asked("internal-debriefing-screening");
    assertThat(((Reply.ToComplete) reply(policy, request)).missing())
        .containsExactly(
            new Missing(Missing.Kind.QUANTITY, "internal-debriefing-screening", "session"));
    String counted = request + "quantities: { internal-debriefing-screening: 3 }\n";
    assertThat(convention(policy, counted).price().net()).hasToString("1050.00");
  }

  @Test
  void certificates_without_a_number_are_asked() {
    Policy policy =
        policy("certificate-employer-paid: { company: { verdict: paid, fee: certificate } }");
    Reply reply =
        reply(
            policy,
            asked("certificate-employer-paid").replace("certificates: 12", "certificates: 0"));
    assertThat(((Reply.ToComplete) reply).missing())
        .extracting(Missing::kind)
        .containsExactly(Missing.Kind.CERTIFICATES);
  }

  @ParameterizedTest
  @CsvSource({
    "seat, 10, 900.00",
    "seat, 11, 975.00",
    "seat, 51, 3960.00",
    "seat, 64, 4740.00",
    "volume, 10, 900.00",
    "volume, 11, 825.00",
    "volume, 51, 3060.00",
    "capped, 66, 5940.00",
    "capped, 67, 6000.00",
    "least, 4, 400.00",
    "least, 5, 450.00",
    "quota, 5, 0.00",
    "quota, 12, 630.00"
  })
  void prices_worked_out_by_hand(String fee, int learners, String net) {
    Policy policy = policy("enrol-cohort: { company: { verdict: agreement, fee: " + fee + " } }");
    String request =
        REQUEST.replace("learners: 64", "learners: " + learners).replace("certificates: 12", "");
    assertThat(convention(policy, request).price().net()).hasToString(net);
  }

  @Test
  void beyond_a_bounded_tariff_no_total_is_given() {
    Reply.Convention c =
        convention(
            policy("enrol-cohort: { company: { verdict: agreement, fee: bounded } }"), REQUEST);
    assertThat(c.price().statement()).isEmpty();
    assertThat(notes(c)).contains("price-to-agree");
  }

  @Test
  void the_same_fee_for_two_practices_is_paid_once() {
    Policy policy =
        policy(
            """
            enrol-cohort: { company: { verdict: paid, fee: seat } }
            mandate-employees: { company: { verdict: paid, fee: seat } }
            """);
    Price price = convention(policy, asked("enrol-cohort, mandate-employees")).price();
    assertThat(price.lines()).hasSize(1);
    assertThat(price.net()).hasToString("4740.00");
  }

  @Test
  void a_paid_certificate_pays_the_place_of_its_learner() {
    Policy policy =
        policy(
            """
            mandate-employees: { company: { verdict: paid, fee: seat } }
            certificate-employer-paid: { company: { verdict: paid, fee: certificate } }
            """);
    Price price = convention(policy, asked("mandate-employees, certificate-employer-paid")).price();
    assertThat(price.lines().get(0).covered()).isEqualTo(12);
    assertThat(price.net())
        .as("52 places: 900 + 40 × 75 + 2 × 60 = 4 020; 12 × 35 = 420")
        .hasToString("4440.00");
  }

  @Test
  void years_and_months_begun_are_counted() {
    Policy policy =
        policy(
            """
            rehost-outside-site: { company: { verdict: agreement, fee: yearly } }
            translate-adapt: { company: { verdict: agreement, fee: monthly } }
            """);
    String request = asked("rehost-outside-site").replace("to: 2026-11-30", "to: 2027-09-14");
    assertThat(convention(policy, request).price().net())
        .as("a day over a year")
        .hasToString("5000.00");
    String exact = request.replace("to: 2027-09-14", "to: 2027-09-13");
    assertThat(convention(policy, exact).price().net()).hasToString("2500.00");
    assertThat(convention(policy, asked("translate-adapt")).price().net())
        .as("14 September to 30 November: three months begun")
        .hasToString("225.00");
  }

  @Test
  void without_a_session_each_that_is_met_is_paid() {
    Policy policy = policy("enrol-cohort: { company: { verdict: paid, fee: seat } }");
    String request =
        REQUEST.replace("session: s1\n", "").replace("to: 2026-11-30", "to: 2027-02-01");
    assertThat(convention(policy, request).price().net()).as("2 × 4 740").hasToString("9480.00");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "standard,  FR, siret: \"12345678200010\", true, standard, 20.00",
        "franchise, FR, siret: \"12345678200010\", true, franchise, 0.00",
        "standard,  BE, vat: BE0123456749, true, reverse-charge, 0.00",
        "standard,  MA, ice: \"001561191000066\", true, outside, 0.00",
        "standard,  MA, ice: \"001561191000066\", false, -, -",
        "standard,  RE, siret: \"12345678200010\", true, -, -"
      })
  void vat_follows_the_parties(
      String status, String country, String identifier, String taxable, String regime, String vat) {
    Policy policy =
        policy(
            "vat-status: " + status,
            "enrol-cohort: { company: { verdict: agreement, fee: least } }",
            "");
    String request =
        REQUEST
            .replace("siret: \"12345678200010\"", identifier)
            .replace("country: FR", "country: " + country)
            .replace("vat-subject: true", "vat-subject: " + taxable)
            .replace("learners: 64", "learners: 1")
            .replace("certificates: 12", "");
    Price price = convention(policy, request).price();
    assertThat(price.net()).hasToString("400.00");
    if (regime == null) {
      assertThat(price.statement()).isEmpty();
      assertThat(price.asks()).hasSize(1);
    } else {
      var line = price.statement().orElseThrow().lines().get(0);
      assertThat(line.regime().kind().id()).isEqualTo(regime);
      assertThat(line.vat()).hasToString(vat.equals("20.00") ? "80.00" : vat);
    }
  }

  @Test
  void a_declared_regime_wins_and_a_wrong_one_is_a_problem() {
    String grid = "enrol-cohort: { company: { verdict: agreement, fee: least } }";
    String exempt = "vat: { regime: exempt, basis: \"CGI, art. 261, 4, 4°, a\" }\n";
    Price price = convention(policy("vat-status: standard", grid, exempt), REQUEST).price();
    assertThat(price.statement().orElseThrow().vat()).hasToString("0.00");
    String wrong = exempt.replace("exempt,", "exemptt,");
    assertThat(refusal(ask(policy("vat-status: standard", grid, wrong), REQUEST)))
        .isEqualTo("vat-regime ");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 39999.99, public-purchase-below",
    "2026-03-31, 40000.00, public-purchase-above",
    "2026-04-01, 59999.99, public-purchase-below",
    "2026-04-01, 60000.00, public-purchase-above"
  })
  void a_public_body_that_would_pay_is_warned(String day, String price, String note) {
    Policy policy =
        Trial.read(
            """
            clausier: 1
            policy: trial
            version: 1
            published: 2026-01-01
            effective: 2026-02-01
            producer: { name: Atelier Lumen, vat-status: standard }
            course: { title: Un cours, licence: all-rights-reserved }
            fees: { lump: { unit: flat, price: %s } }
            grid: { spoc-private-session: { company: { verdict: agreement, fee: lump } } }
            """
                .formatted(price));
    String request =
        asked("spoc-private-session")
            .replace("day: 2026-05-18", "day: " + day)
            .replace("public: false", "public: true")
            .replace("session: s1\n", "");
    assertThat(notes(reply(policy, request))).contains(note, "vigilance-certificate");
  }

  @Test
  void an_agreement_without_a_fee_is_free() {
    Reply.Convention c = convention(policy("enrol-cohort: { company: agreement }"), REQUEST);
    assertThat(c.price().free()).isTrue();
    assertThat(c.agreement().grants().get(0).verdict()).isEqualTo(Verdict.FREE);
  }

  @Test
  void what_is_granted_keeps_the_circumstances_and_conditions_of_its_term() {
    Policy policy =
        policy(
            """
            enrol-cohort: { company: { verdict: paid, fee: seat, conditions: [ { prior-notice: { days: 15 } } ] } }
            private-discussion-company-network:
              company: { when: { content-copied: false }, verdict: free, conditions: [ link-back ] }
            """);
    String request =
        asked("enrol-cohort, private-discussion-company-network")
            + "with: { content-copied: false }\n";
    Agreement agreement = convention(policy, request).agreement();
    assertThat(agreement.grants())
        .extracting(Term::id)
        .containsExactly(
            "enrol-cohort/company",
            "private-discussion-company-network/company[content-copied=false]");
    assertThat(agreement.grants().get(0).verdict()).isEqualTo(Verdict.PAID);
    assertThat(agreement.grants().get(0).conditions())
        .extracting("condition")
        .containsExactly("prior-notice");
    assertThat(agreement.fees().keySet()).containsExactly("seat");
    assertThat(agreement.signed()).isEmpty();
    assertThat(agreement.version()).isEqualTo(3);
  }

  @Test
  void the_signed_price_settles_the_coefficient() {
    Policy policy = policy("enrol-cohort: { company: { verdict: agreement, fee: morocco } }");
    String abroad =
        REQUEST
            .replace("siret: \"12345678200010\"", "ice: \"001561191000066\"")
            .replace("country: FR", "country: MA");
    Agreement agreement = convention(policy, abroad).agreement();
    assertThat(signed(agreement).price(92, Map.of()).total()).hasToString("294.40");
    Agreement here = convention(policy, REQUEST).agreement();
    assertThat(signed(here).price(92, Map.of()).total()).hasToString("736.00");
  }

  private static Fee signed(Agreement agreement) {
    return agreement.fees().values().iterator().next();
  }

  @Test
  void the_law_needs_no_grant() {
    Policy policy = policy("enrol-cohort: { company: agreement }");
    assertThat(convention(policy, asked("enrol-cohort, quote-extract")).agreement().grants())
        .extracting(Term::practice)
        .containsExactly("enrol-cohort");
  }

  @Test
  void terms_that_change_before_the_end_are_told() {
    Policy policy =
        policy(
            """
            enrol-cohort:
              company:
                - { verdict: agreement, to: 2026-10-31 }
                - { verdict: agreement, fee: seat, from: 2026-11-01 }
            """);
    assertThat(notes(reply(policy, REQUEST))).containsExactly("terms-change-during");
    assertThat(notes(reply(policy, REQUEST.replace("to: 2026-11-30", "to: 2026-10-31")))).isEmpty();
  }

  @Test
  void contradictory_terms_are_read_in_favour_and_told() {
    Policy policy =
        policy(
            """
            follow-up: { company: { verdict: paid, fee: seat } }
            enrol-cohort: { organisation: agreement }
            """);
    Reply.Convention c = convention(policy, REQUEST);
    assertThat(notes(c)).contains("terms-contradict");
  }

  private static String refusal(Outcome<Reply> outcome) {
    return outcome.match(Reply::outcome, p -> p.get(0).id() + " " + p.get(0).hint());
  }

  @Test
  void a_session_that_nobody_named_and_days_outside_it_are_problems() {
    Policy policy = policy("enrol-cohort: { company: free }");
    assertThat(refusal(ask(policy, REQUEST.replace("session: s1", "session: s3"))))
        .isEqualTo("request-session-unknown s1");
    assertThat(refusal(ask(policy, REQUEST.replace("session: s1", "session: s2"))))
        .isEqualTo("request-outside-session ");
  }

  @Test
  void before_any_version_nobody_answers() {
    Policy policy = policy("enrol-cohort: { company: free }");
    String early =
        REQUEST
            .replace("session: s1\n", "")
            .replace("from: 2026-09-14", "from: 2026-01-31")
            .replace("day: 2026-05-18", "day: 2026-01-02");
    Outcome<Reply> outcome =
        Dossier.of(List.of(policy), List.of())
            .then(d -> ask(new Replies(LIBRARY, Trial.rulings(d)), early));
    assertThat(refusal(outcome)).isEqualTo("request-before-any-version ");
  }
}
