package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausier.audit.AuditReport;
import org.clausier.audit.PreviousReader;
import org.clausier.audit.Since;
import org.clausier.audit.words.AuditJson;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding is settled when what it spoke of was looked at again, and by nothing less. */
class FatesTest {

  private static final String TERMS =
      """
      grid: { internal-debriefing-screening: { company: { verdict: paid, fee: example } }, white-label-resale: { everyone: forbidden }, irl-meetup: { everyone: free } }
      """;
  private static final String BOUND = TERMS + "accepted: 2026-01-02\n";
  private static final String SCREENING =
      "{ date: 2026-03-02, practice: internal-debriefing-screening, audience: company }";
  private static final String RESALE = "{ date: 2026-03-09, practice: white-label-resale }";
  private static final String MEETUP = "{ date: 2026-03-10, practice: irl-meetup }";
  private static final String LATER = "{ date: 2026-04-10, practice: irl-meetup }";
  private static final String UNREADABLE = "{ date: someday, practice: irl-meetup }";
  private static final String LATE =
      "invoices: [ { reference: F-1, due: 2026-05-15, paid: 2026-08-20, ttc: 1200.00 } ]\n";
  private static final String CREDITS =
      "{ samples: [ { subject: attribution, checked: 12, wanting: WANTING, day: 2026-06-01, evidence: pièce 4 } ] }\n";

  private static String march(String... rows) {
    return "declared: { report-from: 2026-03-01, report-to: 2026-03-31 }\n" + report(rows);
  }

  private static String april(String... rows) {
    return "declared: { report-from: 2026-04-01, report-to: 2026-04-30 }\n" + report(rows);
  }

  private static String report(String... rows) {
    return "report: [ " + String.join(", ", rows) + " ]\n";
  }

  private static String sample(int wanting) {
    return "declared: " + CREDITS.replace("WANTING", wanting + "") + report(MEETUP);
  }

  private static AuditReport audit(String yaml) {
    return ClauseExamples.ofText(yaml).run();
  }

  private static Since since(String before, String after) {
    return beside(audit(before), audit(after)).since().orElseThrow();
  }

  private static AuditReport beside(AuditReport before, AuditReport after) {
    String json = AuditJson.of(Demonstration.LIBRARY, before, Language.FR);
    return Demonstration.ok(
        PreviousReader.read(
                Demonstration.LIBRARY, "before.json", json.getBytes(StandardCharsets.UTF_8))
            .then(p -> after.since("before.json", p)));
  }

  private static List<String> fates(String before, String after) {
    return since(before, after).gone().stream()
        .map(g -> g.told().check().id() + " " + g.fate() + " " + g.why())
        .toList();
  }

  @Test
  void theSameDaysWereReadAgainAndItIsNoMore() {
    assertThat(fates(BOUND + march(SCREENING, MEETUP), BOUND + march(MEETUP)))
        .containsExactly("A-SCREEN SETTLED SAME_DAYS");
  }

  /** What was due for March is not paid by the silence of April. */
  @Test
  void aSumIsNotSettledByALaterPeriod() {
    assertThat(fates(BOUND + march(SCREENING), BOUND + april(LATER)))
        .containsExactly("A-SCREEN UNEXAMINED OTHER_DAYS");
  }

  @Test
  void whatOneDoesHasCeasedWhenALaterPeriodHasNoneOfIt() {
    assertThat(fates(BOUND + march(RESALE), BOUND + april(LATER)))
        .containsExactly("A-PRACTICE SETTLED LATER_DAYS");
  }

  @Test
  void anEarlierPeriodTellsNothing() {
    assertThat(
            fates(
                BOUND + april("{ date: 2026-04-09, practice: white-label-resale }"),
                BOUND + march(MEETUP)))
        .containsExactly("A-PRACTICE UNEXAMINED OTHER_DAYS");
  }

  @Test
  void anAbsenceAmongUnreadableRowsProvesNothing() {
    assertThat(fates(BOUND + march(RESALE), BOUND + april(LATER, UNREADABLE)))
        .containsExactly("A-PRACTICE UNEXAMINED INCONCLUSIVE");
  }

  @Test
  void theSameUsesJudgedOtherwiseAreAnotherFinding() {
    String asAssociation = SCREENING.replace("company", "association");
    Since since = since(BOUND + march(asAssociation), BOUND + march(SCREENING));
    assertThat(since.gone()).extracting(g -> g.why()).containsExactly(Since.Why.OTHER_FINDING);
    assertThat(since.gone().get(0).by()).startsWith("A-SCREEN-");
  }

  /** The second file, which had the screening, is not handed over. */
  @Test
  void fewerFilesSettleNothing() {
    String both = BOUND + march(MEETUP) + "other: [ " + SCREENING + " ]\n";
    Since since = since(both, BOUND + march(MEETUP));
    assertThat(since.gone()).extracting(g -> g.why()).containsExactly(Since.Why.FILE_MISSING);
    assertThat(since.gone().get(0).by()).isEqualTo("other.csv");
  }

  @Test
  void anAcceptanceThatIsWithdrawnSettlesNothing() {
    assertThat(fates(BOUND + march(RESALE), TERMS + march(MEETUP)))
        .containsExactly("A-PRACTICE UNEXAMINED NO_LONGER_BOUND");
  }

  @ParameterizedTest
  @CsvSource({"0, SETTLED STILL_DECLARED", "-1, UNEXAMINED NO_LONGER_DECLARED"})
  void aSampleIsSettledByAnotherSampleInOrder(int wanting, String fate) {
    String after = wanting < 0 ? report(MEETUP) : sample(wanting);
    assertThat(fates(BOUND + sample(2), BOUND + after)).containsExactly("A-ATTR " + fate);
  }

  @Test
  void aLateInvoiceIsSettledByItsReceiptNotByItsWithdrawal() {
    String before = BOUND + LATE + report(MEETUP);
    assertThat(fates(before, BOUND + LATE.replace("2026-08-20", "2026-05-15") + report(MEETUP)))
        .containsExactly("A-PAY SETTLED STILL_DECLARED");
    assertThat(fates(before, BOUND + report(MEETUP)))
        .containsExactly("A-PAY UNEXAMINED NO_LONGER_DECLARED");
  }

  /** One screening at 10.00, then three. */
  @Test
  void whatPersistsHasItsAmountBeforeAndAfter() {
    AuditReport before = audit(BOUND + march(SCREENING));
    AuditReport after =
        audit(
            BOUND
                + march(
                    SCREENING,
                    SCREENING.replace("03-02", "03-03"),
                    SCREENING.replace("03-02", "03-04")));
    AuditReport beside = beside(before, after);
    String id = beside.findings().get(0).id();
    assertThat(beside.since().orElseThrow().before(id).orElseThrow()).hasToString("10.00");
    assertThat(beside.amount(beside.findings().get(0)).orElseThrow()).hasToString("30.00");
    assertThat(AuditJson.of(Demonstration.LIBRARY, beside, Language.FR))
        .contains("\"netBefore\":10.00,\"netAfter\":30.00")
        .contains("{\"state\":\"persisting\",\"count\":1,\"before\":10.00,\"after\":30.00}");
  }
}
