package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Band;
import org.clausier.audit.Finding;
import org.clausier.audit.words.AuditJson;
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
    return ClauseExamples.ofText("accepted: 2026-01-02\ngrid: { " + grid + " }\nreport:\n" + rows)
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

  @Test
  void aBandHidesTheRowsAndTheUsesToo() {
    String json = AuditJson.of(Demonstration.LIBRARY, audit(2, 12, 30), Language.FR);
    assertThat(json).contains("\"learners\":\"1-4\"", "\"learners\":\"10-19\"", "\"learners\":30");
    assertThat(json).doesNotContain("\"uses\":2,", "\"uses\":12,", "\"learners\":2,");
  }
}
