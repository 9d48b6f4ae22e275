package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Finding;
import org.clausier.audit.words.AuditText;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of a report as such: days to come, its completeness, who takes a place. */
class ReportedTest {

  private static final String FREE =
      "accepted: 2026-01-02\ngrid: { irl-meetup: { everyone: free }, internal-debriefing-screening: { company: { verdict: paid, fee: example } } }\n";

  private static AuditReport audit(String yaml) {
    return ClauseExamples.ofText(yaml).run();
  }

  private static List<String> told(AuditReport report) {
    return report.findings().stream()
        .map(f -> f.check().id() + " " + f.verdict().id() + " " + f.count().events())
        .toList();
  }

  /** The audit is of 22 November 2026: that day is past, the next one is not. */
  @Test
  void aUseDatedAfterTheAuditIsAFindingAndIsNotCounted() {
    AuditReport report =
        audit(
            FREE
                + """
                report:
                  - { date: 2026-11-22, practice: internal-debriefing-screening }
                  - { date: 2026-11-23, practice: internal-debriefing-screening }
                  - { date: 2027-03-01, practice: internal-debriefing-screening, count: 4 }
                """);
    assertThat(told(report))
        .containsExactlyInAnyOrder("A-SCREEN payable 1", "A-PERIOD insufficient-evidence 5");
    assertThat(report.settlement().net()).hasToString("10.00");
    assertThat(AuditText.of(Demonstration.LIBRARY, report, Language.FR))
        .contains("datés d’après le 22 novembre 2026", "lignes 3 et 4");
  }

  @Test
  void aNumberDatedAfterTheAuditIsNotCountedEither() {
    AuditReport report =
        audit(
            """
            accepted: 2026-01-02
            grid: { certificate-employer-paid: { company: { verdict: paid, fee: certificate } } }
            fees: { certificate: { unit: certificate, price: 70.00 } }
            report: [ { date: 2026-12-01, practice: '', session: s5, count: 3, indicator: certificats obtenus } ]
            """);
    assertThat(told(report)).containsExactly("A-PERIOD insufficient-evidence 3");
    assertThat(report.settlement().net()).hasToString("0.00");
  }

  private static final String FREE_PLACES =
      "agreement: { from: 2026-02-02, to: 2026-07-31, grants: { enrol-cohort: free }, quota: { learners: 1 } }\n"
          + "grid: { follow-individually: { everyone: free } }\n";

  /** One place; only the second whom the employer enrols is one too many. */
  @ParameterizedTest
  @CsvSource({
    "self-initiative-at-work, 0",
    "follow-individually, 0",
    "enrol-cohort, 2",
  })
  void whoLearnsOfHisOwnAccordTakesNoPlace(String practice, long found) {
    AuditReport report =
        audit(
            FREE_PLACES
                + "report: [ { date: 2026-02-03, practice: enrol-cohort, learner: L-1 }, { date:"
                + " 2026-02-03, practice: "
                + practice
                + ", learner: L-2 } ]\n");
    Optional<Long> over =
        report.findings().stream()
            .flatMap(f -> f.places().stream())
            .map(p -> p.found())
            .findFirst();
    assertThat(over.orElse(0L)).isEqualTo(found);
  }

  private static final String AGREED = "agreement: { from: 2026-02-02, to: 2026-07-31 }\n";

  private static String handed(String from, String received) {
    return "declared: { report-from: "
        + from
        + ", report-to: 2026-04-26, report-due: 2026-05-26, report-received: "
        + received
        + " }\n";
  }

  private static String stated(String... indicators) {
    StringBuilder rows = new StringBuilder("report:\n");
    for (String i : indicators) {
      rows.append("  - { date: 2026-04-26, practice: '', session: s5, count: 9, indicator: ")
          .append(i)
          .append(" }\n");
    }
    return rows.toString();
  }

  @Test
  void aReportUnderAnAgreementStatesTheNumbersOfEachSession() {
    String all = AGREED + handed("2026-02-02", "2026-05-20");
    assertThat(told(audit(all + stated("inscrits", "actifs", "terminés", "certificats obtenus"))))
        .noneMatch(t -> t.startsWith("A-REPORT"));
    AuditReport lacking = audit(all + stated("inscrits", "actifs"));
    assertThat(told(lacking)).contains("A-REPORT to-regularise 0");
    assertThat(AuditText.of(Demonstration.LIBRARY, lacking, Language.FR))
        .contains("le relevé n’indique pas le nombre des achevés et certificats obtenus")
        .contains("article «\u00a0Relevé d’usages\u00a0»");
  }

  /** The session begins on 2 February, the report on 1 March. */
  @Test
  void aReportUnderAnAgreementCoversItsSessionsWhole() {
    AuditReport late =
        audit(
            AGREED
                + handed("2026-03-01", "2026-05-20")
                + stated("inscrits", "actifs", "terminés", "certificats obtenus"));
    assertThat(AuditText.of(Demonstration.LIBRARY, late, Language.FR))
        .contains("le relevé ne couvre pas les jours du 2 au 28 février 2026");
  }

  @Test
  void aLateReportThatNothingAskedForIsNoFinding() {
    String report =
        handed("2026-02-02", "2026-06-20")
            + "report: [ { date: 2026-03-02, practice: irl-meetup } ]\n";
    assertThat(told(audit(FREE + report))).noneMatch(t -> t.startsWith("A-REPORT"));
    String asked =
        "accepted: 2026-01-02\ngrid: { irl-meetup: { everyone: { verdict: free, conditions: [ usage-report ] } } }\n";
    assertThat(told(audit(asked + report))).contains("A-REPORT to-regularise 0");
  }

  /** 41 for 40 is 2.5 %, 70.00; 42 for 40 is 5 %. */
  @ParameterizedTest
  @CsvSource({"41, 70.00, false, 0.00", "42, 140.00, true, 140.00"})
  void anOverrunUnderBothLimitsIsFoundAndNotClaimed(
      int obtained, String net, boolean pursued, String due) {
    AuditReport report =
        audit(
            """
            agreement: { from: 2026-02-02, to: 2026-07-31, grants: { certificate-employer-paid: { verdict: paid, fee: certificate } }, quota: { certificates: 40 }, fees: { certificate: { unit: certificate, price: 70.00 } } }
            materiality: { below: 150.00, percent: 3 }
            report: [ { date: 2026-04-26, practice: '', session: s5, count: OBTAINED, indicator: certificats obtenus } ]
            """
                .replace("OBTAINED", obtained + ""));
    Finding found =
        report.findings().stream().filter(f -> f.due().isPresent()).findFirst().orElseThrow();
    assertThat(found.due().orElseThrow().net()).hasToString(net);
    assertThat(found.pursued()).isEqualTo(pursued);
    assertThat(report.settlement().net()).hasToString(due);
  }
}
