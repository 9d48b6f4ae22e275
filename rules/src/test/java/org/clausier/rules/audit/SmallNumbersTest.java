package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Band;
import org.clausier.audit.Finding;
import org.clausier.audit.words.AuditJson;
import org.clausier.audit.words.AuditText;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain § 5.6: few are a band, and no total gives a band back. */
class SmallNumbersTest {

  private static final List<String> PRACTICES =
      List.of(
          "irl-meetup", "internal-debriefing-exercises", "white-label-resale", "translate-adapt");

  /** One practice for each number, all free, that many learners in each. */
  private static AuditReport audit(int... learners) {
    return audit("", learners);
  }

  private static AuditReport audit(String headcount, int... learners) {
    StringBuilder grid = new StringBuilder();
    StringBuilder rows = new StringBuilder();
    int who = 0;
    for (int i = 0; i < learners.length; i++) {
      grid.append(i == 0 ? "" : ", ").append(PRACTICES.get(i)).append(": { everyone: free }");
      for (int n = 0; n < learners[i]; n++) {
        rows.append("  - { date: 2026-03-02, practice: ")
            .append(PRACTICES.get(i))
            .append(", learner: L-")
            .append(who++)
            .append(" }\n");
      }
    }
    return ClauseExamples.ofText(
            headcount + "accepted: 2026-01-02\ngrid: { " + grid + " }\nreport:\n" + rows)
        .run();
  }

  private static List<String> told(AuditReport report) {
    List<String> told = new ArrayList<>();
    for (Finding f : report.findings()) {
      told.add(f.band().map(Band::id).orElse(f.count().learners() + ""));
    }
    return told;
  }

  @ParameterizedTest
  @CsvSource({
    // none is few
    "'5,12,30', '5,12,30'",
    // 2 alone would be the total minus the others: the next fewest is hidden too
    "'2,12,30', '1-4,10-19,30'",
    // 17 = 1 + 16 to 4 + 13: anything from 1 to 4 for the first
    "'4,13,30', '1-4,10-19,30'",
    // 11 with one of 10 at least leaves 1 alone for the first: one more is hidden
    "'1,10,30', '1-4,10-19,20-49'",
    // two that are few: 1 + 1 = 2 would tell both
    "'1,1,30,40', '1-4,1-4,20-49,40'",
  })
  void aTotalTellsNoMoreThanTheBandsDo(String learners, String expected) {
    int[] numbers =
        java.util.Arrays.stream(learners.split(",")).mapToInt(Integer::parseInt).toArray();
    assertThat(told(audit(numbers))).containsExactlyInAnyOrder(expected.split(","));
  }

  /**
   * Where fewer than fifty work, nine are known by their names too; from fifty on, five are not.
   */
  @ParameterizedTest
  @CsvSource({
    "49, '7,60,80', '5-9,50-99,80'",
    "50, '7,60,80', '7,60,80'",
    "'', '7,60,80', '7,60,80'",
    "49, '10,60,80', '10,60,80'",
  })
  void inASmallOrganisationFewerThanTenAreABand(
      String headcount, String learners, String expected) {
    int[] numbers =
        java.util.Arrays.stream(learners.split(",")).mapToInt(Integer::parseInt).toArray();
    String known = headcount.isEmpty() ? "" : "headcount: " + headcount + "\n";
    assertThat(told(audit(known, numbers))).containsExactlyInAnyOrder(expected.split(","));
  }

  private static String text(String yaml) {
    return AuditText.of(Demonstration.LIBRARY, ClauseExamples.ofText(yaml).run(), Language.FR)
        + AuditJson.of(Demonstration.LIBRARY, ClauseExamples.ofText(yaml).run(), Language.FR);
  }

  /** Two authorisations are wanting, then twelve. */
  @ParameterizedTest
  @CsvSource({
    "2, de une à quatre autorisations, '\"wanting\":\"1-4\"'",
    "12, 12 autorisations, '\"wanting\":12'"
  })
  void fewPeopleOfASampleAreABand(int wanting, String says, String json) {
    assertThat(
            text(
                "accepted: 2026-01-02\ngrid: { irl-meetup: { everyone: free } }\ndeclared: { samples:"
                    + " [ { subject: parental-authorisations, checked: 30, wanting: "
                    + wanting
                    + ", day: 2026-06-01, evidence: pièce 4 } ] }\nreport: [ { date: 2026-03-02,"
                    + " practice: irl-meetup } ]\n"))
        .contains(says, json);
  }

  /** Three completed for two active: neither is told. */
  @Test
  void numbersThatDisagreeAreNotToldWhenTheyAreFew() {
    String told =
        text(
            """
            agreement: { from: 2026-02-02, to: 2026-07-31 }
            report:
              - { date: 2026-04-26, practice: '', session: s5, count: 3, indicator: terminés }
              - { date: 2026-04-26, practice: '', session: s5, count: 2, indicator: actifs }
            """);
    assertThat(told)
        .contains("le nombre «\u00a0achevés\u00a0» dépasse le nombre «\u00a0actifs\u00a0»");
    assertThat(told).doesNotContain("3 achevés", "2 actifs", "\"uses\":");
  }

  /** Two learners for the one place of an agreement that costs nothing. */
  @Test
  void fewLearnersBeyondTheirPlacesAreABand() {
    String told =
        text(
            """
            agreement: { from: 2026-02-02, to: 2026-07-31, grants: { enrol-cohort: free }, quota: { learners: 1 } }
            report:
              - { date: 2026-02-03, practice: enrol-cohort, learner: L-1 }
              - { date: 2026-02-03, practice: enrol-cohort, learner: L-2 }
            """);
    assertThat(told).contains("plus nombreux que les places", "\"used\":\"1-4\"");
    assertThat(told).doesNotContain("2 apprenants", "\"used\":2", "\"over\":1");
  }

  /** Scores, times and posts have columns in what companies send: they are never read. */
  @Test
  void noScoreTimeOrPostComesOutOfAReport() {
    String told =
        text(
            """
            accepted: 2026-01-02
            grid: { irl-meetup: { everyone: free } }
            report:
              - { date: 2026-03-02, practice: irl-meetup, note obtenue: 17.25, temps passé: 4821, message posté: introuvable, échecs: 733 }
            """);
    assertThat(told).contains("note obtenue", "A-PRACTICE");
    assertThat(told).doesNotContain("17.25", "4821", "introuvable", "733");
  }

  @Test
  void aBandHidesTheRowsAndTheUsesToo() {
    String json = AuditJson.of(Demonstration.LIBRARY, audit(2, 12, 30), Language.FR);
    assertThat(json).contains("\"learners\":\"1-4\"", "\"learners\":\"10-19\"", "\"learners\":30");
    assertThat(json).doesNotContain("\"uses\":2,", "\"uses\":12,", "\"learners\":2,");
  }
}
