package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausier.rules.audit.Demonstration.DAY;
import static org.clausier.rules.audit.Demonstration.LIBRARY;
import static org.clausier.rules.audit.Demonstration.RUN;
import static org.clausier.rules.audit.Demonstration.ok;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.clausier.agreement.AgreementReader;
import org.clausier.audit.AuditFileReader;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditRun;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.Finding;
import org.clausier.demonstration.Demonstration.Kept;
import org.clausier.demonstration.Demonstration.Report;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyReader;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReportSource;
import org.junit.jupiter.api.Test;

/** The reports of Groupe Hélios, as the web application finds them; expected by hand. */
class HeliosReportsTest {

  private static final org.clausier.demonstration.Demonstration KEPT =
      org.clausier.demonstration.Demonstration.read(LIBRARY);

  private static List<Policy> versions() {
    return KEPT.courses().get(0).versions().stream()
        .map(v -> policy(v.policy().name(), v.policy().bytes()))
        .toList();
  }

  private static Policy policy(String name, byte[] bytes) {
    return ok(PolicyReader.read(LIBRARY, name, bytes)).policy();
  }

  /** The draft as if it had been in force in the place of version 3. */
  private static List<Policy> supposingTheDraft() {
    Kept draft = KEPT.courses().get(0).versions().get(3).policy();
    String text =
        new String(draft.bytes(), StandardCharsets.UTF_8)
            .replace("version: 4\n", "version: 3\npublished: 2026-07-20\neffective: 2026-09-01\n");
    return List.of(
        versions().get(0),
        versions().get(1),
        policy("supposed.yaml", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static AuditReport audit(List<Policy> versions, int which) {
    Report report = KEPT.reports().get(which);
    var agreements =
        KEPT.agreements().stream()
            .filter(d -> report.agreements().contains(d.id()))
            .map(d -> d.agreement().orElseThrow())
            .map(a -> ok(AgreementReader.read(LIBRARY, a.name(), a.bytes())))
            .toList();
    assertThat(agreements).hasSize(1);
    return ok(
        RUN.of(
            new AuditRun.Request(
                versions,
                agreements,
                Optional.of(
                    ok(
                        AuditFileReader.read(
                            LIBRARY, report.facts().name(), report.facts().bytes()))),
                List.of(ReportSource.of(report.report().name(), report.report().bytes())),
                List.of(),
                DAY,
                "test",
                Pseudonyms.forThisAudit())));
  }

  private static List<String> findings(AuditReport report) {
    return report.findings().stream()
        .filter(f -> f.verdict() != AuditVerdict.COMPLIANT)
        .map(HeliosReportsTest::told)
        .toList();
  }

  private static String told(Finding f) {
    return f.verdict()
        + " "
        + f.use().map(u -> u.ruling().practice()).orElse("-")
        + " "
        + f.count().events()
        + f.due().map(d -> " " + d.net()).orElse("");
  }

  /** 26 enrolments at 90.00; 38 debriefings of which v3 says nothing; 40 closed groups it bars. */
  @Test
  void theCleanReportHasOneOfEach() {
    AuditReport report = audit(versions(), 0);
    assertThat(findings(report))
        .containsExactlyInAnyOrder(
            "PAYABLE enrol-cohort 26 2340.00",
            "UNDECIDED internal-debriefing-talk 38",
            "BREACH private-discussion-company-network 40");
    assertThat(List.of(report.readRows(), report.rejectedRows(), report.duplicateRows()))
        .containsExactly(1266L, 0L, 0L);
    assertThat(report.settlement().statement().orElseThrow().gross()).hasToString("2808.00");
  }

  /** 26 × (120.00 − 90.00) = 780.00 more, and what was undecided wants an agreement. */
  @Test
  void theDraftWouldHaveChangedItsFindings() {
    assertThat(findings(audit(supposingTheDraft(), 0)))
        .containsExactlyInAnyOrder(
            "PAYABLE enrol-cohort 26 3120.00",
            "BREACH internal-debriefing-talk 38",
            "BREACH private-discussion-company-network 40");
  }

  /**
   * 3 screenings at 350.00 and 5 certificates at 35.00; one workshop without notice; one copy
   * without an agreement; 18 rows that cannot be read.
   */
  @Test
  void theMessyReportIsReadAsFarAsItCanBe() {
    AuditReport report = audit(versions(), 1);
    assertThat(findings(report))
        .containsExactlyInAnyOrder(
            "PAYABLE internal-debriefing-screening 3 1050.00",
            "PAYABLE certificate-employer-paid 5 175.00",
            "TO_REGULARISE internal-complementary-session 1",
            "UNDECIDED internal-debriefing-talk 9",
            "BREACH private-discussion-company-network 6",
            "BREACH rehost-outside-site 1");
    assertThat(List.of(report.readRows(), report.rejectedRows(), report.setAside()))
        .containsExactly(79L, 18L, 4L);
    assertThat(report.settlement().statement().orElseThrow().gross()).hasToString("1470.00");
  }
}
