package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.Position;
import org.junit.jupiter.api.Test;

/** Domain § 5.5, case by case; every figure is worked out by hand. */
class AmountsTest {

  private static final String BY_MONTH =
      """
      accepted: 2026-01-02
      grid: { enrol-cohort: { company: { verdict: paid, fee: seat } } }
      fees: { seat: { unit: active-learner, per: PERIOD, price: 10.00 } }
      report:
        - { date: 2026-02-03, practice: enrol-cohort, learner: L-1 }
        - { date: 2026-02-20, practice: enrol-cohort, learner: L-1 }
        - { date: 2026-02-21, practice: enrol-cohort, learner: L-2 }
        - { date: 2026-03-03, practice: enrol-cohort, learner: L-1 }
      """;

  private static AuditReport audit(String yaml) {
    return ClauseExamples.ofText(yaml).run();
  }

  private static List<String> dues(AuditReport report) {
    return report.of(AuditVerdict.PAYABLE).stream()
        .flatMap(f -> f.due().stream())
        .map(d -> d.session().or(d::period).orElse("-") + " " + d.actual() + " " + d.net())
        .toList();
  }

  /** Two in February, one in March: three months of one learner. */
  @Test
  void aPriceByTheMonthCountsALearnerOnceAMonth() {
    AuditReport report = audit(BY_MONTH.replace("PERIOD", "month"));
    assertThat(dues(report)).containsExactlyInAnyOrder("2026-02 2 20.00", "2026-03 1 10.00");
    assertThat(report.settlement().net()).hasToString("30.00");
  }

  @Test
  void aPriceByTheYearCountsALearnerOnceAYear() {
    assertThat(dues(audit(BY_MONTH.replace("PERIOD", "year"))))
        .containsExactly("2026-01-01 2 20.00");
  }

  /** Its year begins on 1 March: two learners before, one of them again after. */
  @Test
  void underAnAgreementTheYearIsItsOwn() {
    String agreement =
        "agreement: { from: 2025-03-01, to: 2026-12-31, grants: { enrol-cohort: { verdict: paid,"
            + " fee: seat } }, fees: { seat: { unit: active-learner, per: year, price: 10.00 } } }\n";
    assertThat(dues(audit(BY_MONTH.replace("PERIOD", "year") + agreement)))
        .containsExactlyInAnyOrder("2025-03-01 2 20.00", "2026-03-01 1 10.00");
  }

  /** Three enrolled at 90.00; the one who has the certificate at 70.00 does not pay both. */
  @Test
  void whatACertificatePaysIsNotPaidAgainForThatLearner() {
    AuditReport report =
        audit(
            """
            accepted: 2026-01-02
            grid: { enrol-cohort: { company: { verdict: paid, fee: seat } }, certificate-employer-paid: { company: { verdict: paid, fee: certificate } } }
            fees: { seat: { unit: active-learner, per: session, price: 90.00 }, certificate: { unit: certificate, price: 70.00, covers: [ enrol-cohort ] } }
            report:
              - { date: 2026-02-03, practice: enrol-cohort, learner: L-1, session: s5 }
              - { date: 2026-02-03, practice: enrol-cohort, learner: L-2, session: s5 }
              - { date: 2026-02-03, practice: enrol-cohort, learner: L-3, session: s5 }
              - { date: 2026-04-26, practice: certificate-employer-paid, learner: L-1, session: s5 }
            """);
    assertThat(dues(report)).containsExactlyInAnyOrder("s5 3 180.00", "s5 1 70.00");
    assertThat(report.settlement().net()).hasToString("250.00");
  }

  /** The agreement has the place of the learner who began the session under the terms. */
  @Test
  void aLearnerPaysASessionOnceWhateverTheTextThatCountsHim() {
    AuditReport report =
        audit(
            """
            accepted: 2026-01-02
            grid: { enrol-cohort: { company: { verdict: paid, fee: seat } } }
            fees: { seat: { unit: active-learner, per: session, price: 90.00 } }
            agreement: { from: 2026-03-01, to: 2026-07-31, grants: { enrol-cohort: { verdict: paid, fee: seat } }, quota: { learners: 1 }, fees: { seat: { unit: active-learner, per: session, price: 60.00 } } }
            report:
              - { date: 2026-02-10, practice: enrol-cohort, learner: L-1, session: s5 }
              - { date: 2026-03-10, practice: enrol-cohort, learner: L-1, session: s5 }
            """);
    assertThat(dues(report)).isEmpty();
    assertThat(report.settlement().net()).hasToString("0.00");
  }

  private static final String THREE_USES =
      """
      accepted: 2026-01-02
      grid: { internal-debriefing-exercises: { company: { verdict: paid, fee: example } } }
      report: [ { date: 2026-03-02, practice: internal-debriefing-exercises, count: 3 } ]
      """;

  /** 30.00 − 12.00 = 18.00; VAT at 20 %: 3.60. */
  @Test
  void aCreditIsDeductedBeforeVat() {
    AuditReport report =
        audit(THREE_USES + "credits: [ { amount: 12.00, reason: avoir, day: 2026-04-01 } ]\n");
    assertThat(report.settlement().net()).hasToString("18.00");
    assertThat(report.settlement().statement().orElseThrow().vat()).hasToString("3.60");
    assertThat(report.settlement().statement().orElseThrow().gross()).hasToString("21.60");
  }

  @Test
  void aCreditNeverGivesBackMoreThanIsDue() {
    AuditReport report =
        audit(THREE_USES + "credits: [ { amount: 50.00, reason: avoir, day: 2026-04-01 } ]\n");
    assertThat(report.settlement().net()).hasToString("0.00");
    assertThat(report.settlement().statement().orElseThrow().gross()).hasToString("0.00");
  }

  private static final String TWO_FEES =
      "fees: { example: { unit: session, price: 10.00 }, seat: { unit: active-learner, price: 90.00"
          + " } }\n";

  @Test
  void aCreditOfAnotherFeePaysNothingHere() {
    AuditReport report =
        audit(
            THREE_USES
                + TWO_FEES
                + "credits: [ { amount: 12.00, fee: seat, reason: avoir, day: 2026-04-01 } ]\n");
    assertThat(report.settlement().net()).hasToString("30.00");
    assertThat(report.settlement().left(report.file().credits().get(0))).hasToString("12.00");
  }

  @Test
  void aCreditOfAFeeThatDoesNotExistIsRefused() {
    String yaml =
        THREE_USES + "credits: [ { amount: 12.00, fee: seats, reason: avoir, day: 2026-04-01 } ]\n";
    assertThatThrownBy(() -> audit(yaml)).hasMessageContaining("payment-fee-unknown");
  }

  private static final String BREACH =
      """
      grid: { rehost-outside-site: { organisation: agreement } }
      agreement: { from: 2026-02-02, to: 2026-07-31, penalty: { practices: [ rehost-outside-site ], amount: 100.00, per: PER, cap: 250.00 } }
      report: [ { date: 2026-03-02, practice: scorm, count: 3 } ]
      """;

  /** 3 × 100.00, capped at 250.00; none is due before a formal notice. */
  @Test
  void aSignedPenaltyIsCappedAndWaitsForAFormalNotice() {
    AuditReport before = audit(BREACH.replace("PER", "use"));
    assertThat(before.settlement().penalties())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.amount()).hasToString("250.00");
              assertThat(p.capped()).isTrue();
              assertThat(p.due()).isFalse();
            });
    assertThat(before.settlement().total().orElseThrow()).hasToString("0.00");
    AuditReport after =
        audit(BREACH.replace("PER", "use") + "declared: { formal-notice: 2026-10-01 }\n");
    assertThat(after.settlement().total().orElseThrow()).hasToString("250.00");
  }

  @Test
  void aPenaltyByCauseCountsTheCauseOnce() {
    AuditReport report = audit(BREACH.replace("PER", "cause"));
    assertThat(report.settlement().penalties().get(0).amount()).hasToString("100.00");
    assertThat(report.settlement().penalties().get(0).capped()).isFalse();
  }

  /** 64 for 40 places, 12 certificates and a screening, none paid. */
  @Test
  void thePositionOfTheWorkedExample() {
    AuditReport report =
        Demonstration.audit("abc-gestion-de-projet", "helios-2026", "conv-2026-014");
    assertThat(report.positions())
        .filteredOn(p -> p.over() > 0)
        .extracting(p -> p.metric() + " " + p.used() + " " + p.over())
        .containsExactlyInAnyOrder("LEARNERS 64 24", "CERTIFICATES 12 12", "USES 1 1");
    assertThat(report.positions())
        .extracting(Position::granted)
        .allSatisfy(g -> assertThat(g).isNotNegative());
  }
}
