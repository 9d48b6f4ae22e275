package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.Finding;
import org.clausier.audit.Hearing;
import org.clausier.audit.Previous;
import org.clausier.audit.PreviousReader;
import org.clausier.audit.Sequel;
import org.clausier.audit.Since;
import org.clausier.audit.Tolerance;
import org.clausier.audit.words.AuditJson;
import org.clausier.audit.words.AuditText;
import org.clausier.problem.Problem;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of findings: the same from one audit to the next, tolerated, answered. */
class SequelTest {

  private static final String SCREENINGS =
      """
      accepted: 2026-01-02
      grid: { internal-debriefing-screening: { company: { verdict: paid, fee: example } }, white-label-resale: { everyone: forbidden } }
      """;
  private static final String ONE =
      "report: [ { date: 2026-03-02, practice: internal-debriefing-screening } ]\n";
  private static final String SPRING =
      "declared: { report-from: 2026-03-01, report-to: 2026-04-30 }\n";
  private static final String MORE =
      "report: [ { date: 2026-04-02, practice: internal-debriefing-screening, count: 7 }, { date:"
          + " 2026-04-09, practice: white-label-resale } ]\n";
  private static final String RESALE =
      "report: [ { date: 2026-04-09, practice: white-label-resale } ]\n";

  private static AuditReport audit(String yaml) {
    return ClauseExamples.ofText(yaml).run();
  }

  private static List<String> ids(AuditReport report) {
    return report.findings().stream().map(Finding::id).toList();
  }

  @Test
  void theSameCauseHasTheSameIdWhateverItsCountsAndDays() {
    String id = ids(audit(SCREENINGS + ONE)).get(0);
    assertThat(id).matches("A-SCREEN-[0-9a-f]{6}");
    assertThat(ids(audit(SCREENINGS + MORE))).hasSize(2).contains(id);
    assertThat(ids(audit(SCREENINGS + RESALE))).hasSize(1).doesNotContain(id);
  }

  private static List<Problem> problems(AuditReport report, String json) {
    return PreviousReader.read(
            Demonstration.LIBRARY, "before.json", json.getBytes(StandardCharsets.UTF_8))
        .then(p -> report.since("before.json", p))
        .match(r -> List.of(), p -> p);
  }

  private static AuditReport beside(AuditReport report, AuditReport before) {
    byte[] json = json(before).getBytes(StandardCharsets.UTF_8);
    Previous previous =
        Demonstration.ok(PreviousReader.read(Demonstration.LIBRARY, "before.json", json));
    return Demonstration.ok(report.since("before.json", previous));
  }

  private static String json(AuditReport report) {
    return AuditJson.of(Demonstration.LIBRARY, report, Language.FR);
  }

  @Test
  void besideThePreviousOneFindingsAreNewPersistOrAreSettled() {
    AuditReport first = audit(SCREENINGS + ONE);
    AuditReport second = audit(SCREENINGS + MORE);
    AuditReport third = audit(SCREENINGS + SPRING + RESALE);
    assertThat(beside(second, first).findings())
        .extracting(f -> f.check().id() + " " + f.sequel().history().orElseThrow())
        .containsExactlyInAnyOrder("A-SCREEN PERSISTING", "A-PRACTICE NEW");
    AuditReport last = beside(third, second);
    assertThat(last.findings())
        .extracting(f -> f.sequel().history().orElseThrow())
        .containsExactly(Sequel.History.PERSISTING);
    assertThat(last.since().orElseThrow().of(Since.Fate.SETTLED))
        .extracting(g -> g.told().id() + " " + g.told().verdict())
        .containsExactly(ids(first).get(0) + " PAYABLE");
    assertThat(AuditText.of(Demonstration.LIBRARY, last, Language.FR))
        .contains("0 constat nouveau, 1 constat qui demeure, 1 constat réglé")
        .contains("Réglé\u00a0: " + ids(first).get(0));
  }

  /** What the previous file says is printed: the report no longer answers for it. */
  @Test
  void aNameWrittenIntoThePreviousAuditIsNotVouchedFor() {
    AuditReport here = audit(SCREENINGS + RESALE);
    String before = json(audit(SCREENINGS + ONE));
    String edited =
        before.replace("\"says\":\"La pratique", "\"says\":\"Vu avec Jeanne Martin, la pratique");
    assertThat(edited).isNotEqualTo(before);
    String sure = "Ce rapport ne contient aucune donnée";
    assertThat(textBeside(here, before)).contains(sure);
    assertThat(textBeside(here, edited)).doesNotContain(sure);
  }

  private static String textBeside(AuditReport report, String json) {
    Previous previous =
        Demonstration.ok(
            PreviousReader.read(Demonstration.LIBRARY, "b", json.getBytes(StandardCharsets.UTF_8)));
    AuditReport beside = Demonstration.ok(report.since("b", previous));
    return AuditText.of(Demonstration.LIBRARY, beside, Language.FR);
  }

  @Test
  void besideItselfEverythingPersists() {
    AuditReport report = Demonstration.audit("abc-gestion-de-projet", "cassiopee-brut");
    AuditReport again = beside(report, report);
    assertThat(again.since().orElseThrow().gone()).isEmpty();
    assertThat(again.findings())
        .filteredOn(f -> f.verdict() != AuditVerdict.COMPLIANT)
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.sequel().history()).contains(Sequel.History.PERSISTING));
    assertThat(
            Demonstration.ok(
                    PreviousReader.read(
                        Demonstration.LIBRARY, "b", json(again).getBytes(StandardCharsets.UTF_8)))
                .findings())
        .hasSameSizeAs(report.findings());
  }

  @Test
  void theAuditOfAnotherOrganisationIsAProblem() {
    AuditReport here = audit(SCREENINGS + ONE);
    AuditReport other = Demonstration.audit("personal-mooc", "orion-brut");
    assertThat(problems(here, json(other)))
        .extracting(Problem::id)
        .containsExactly("previous-other", "previous-other");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json | previous-not-an-audit",
        "{} | previous-not-an-audit",
        "{\"clausier\":1,\"policy\":\"p\"} | previous-not-an-audit",
        "[1] | previous-not-an-audit",
      })
  void whatIsNotOurAuditIsAProblem(String json, String id) {
    assertThat(problems(audit(SCREENINGS + ONE), json)).extracting(Problem::id).containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"verdict\":\"payable\"", "\"day\":\"2026-11-22\"", "\"check\":\"A-SCREEN\""})
  void anAuditThatWasEditedIsAProblem(String part) {
    AuditReport report = audit(SCREENINGS + ONE);
    String json = json(report);
    assertThat(json).contains(part);
    String wrong = part.substring(0, part.indexOf(':')) + ":\"x\"";
    assertThat(problems(report, json.replace(part, wrong))).isNotEmpty();
    assertThat(problems(report, json.substring(0, json.length() / 2))).isNotEmpty();
  }

  /** Every difference with the published shape, at once; another version, alone. */
  @Test
  void anAuditOfAnotherShapeIsRefusedWithAllThatDiffers() {
    AuditReport report = audit(SCREENINGS + ONE);
    String json = json(report);
    String strange =
        json.replace("\"severity\":\"major\"", "\"severity\":\"dreadful\"")
            .replace("\"provisional\":false", "\"provisional\":\"no\",\"score\":98")
            .replace("\"net\":10.00,", "");
    assertThat(problems(report, strange))
        .extracting(p -> p.id() + " " + p.arguments().get(0))
        .containsExactlyInAnyOrder(
            "shape-value findings[0].severity",
            "shape-type provisional",
            "shape-unknown score",
            "shape-missing findings[0].amount.net",
            "shape-missing account.net");
    String later = strange.replace("\"clausier\":1", "\"clausier\":2");
    assertThat(problems(report, later)).extracting(Problem::id).containsExactly("previous-format");
  }

  private static String tolerances(String of, String to) {
    return "tolerances: [ { "
        + of
        + ", reason: première session, author: direction du cours, from: 2026-10-01, to: "
        + to
        + " } ]\n";
  }

  @Test
  void aToleratedFindingIsNotClaimedAndIsPrinted() {
    String id = ids(audit(SCREENINGS + ONE)).get(0);
    AuditReport report = audit(SCREENINGS + ONE + tolerances("finding: " + id, "2027-01-31"));
    assertThat(report.findings()).singleElement().matches(Finding::tolerated);
    assertThat(report.settlement().net()).hasToString("0.00");
    assertThat(report.clean()).isTrue();
    assertThat(AuditText.of(Demonstration.LIBRARY, report, Language.FR))
        .contains("première session")
        .contains("direction du cours");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-03-31, ''",
    "2026-03-03, 2026-03-31, UNMATCHED",
    "2026-02-01, 2026-03-01, UNMATCHED",
  })
  void aToleranceOfAKindHoldsForItsPracticeAndPeriod(String from, String to, String flaw) {
    AuditReport report =
        audit(
            SCREENINGS
                + ONE
                + tolerances(
                    "check: A-SCREEN, practice: internal-debriefing-screening, uses: { from: "
                        + from
                        + ", to: "
                        + to
                        + " }",
                    "2027-01-31"));
    assertThat(report.idle().stream().map(i -> i.flaw().name()))
        .containsExactlyElementsOf(flaw.isEmpty() ? List.of() : List.of(flaw));
    assertThat(report.tolerated()).hasSize(flaw.isEmpty() ? 1 : 0);
  }

  @Test
  void aToleranceThatEndedIsReportedAndHasNoEffect() {
    String id = ids(audit(SCREENINGS + ONE)).get(0);
    AuditReport report = audit(SCREENINGS + ONE + tolerances("finding: " + id, "2026-11-21"));
    assertThat(report.idle())
        .extracting(Tolerance.Idle::flaw)
        .containsExactly(Tolerance.Flaw.ENDED);
    assertThat(report.settlement().net()).hasToString("10.00");
    AuditReport lastDay = audit(SCREENINGS + ONE + tolerances("finding: " + id, "2026-11-22"));
    assertThat(lastDay.idle()).isEmpty();
  }

  @Test
  void whatTheOrganisationAnswersIsPrintedUnderItsFinding() {
    String id = ids(audit(SCREENINGS + ONE)).get(0);
    String answer =
        "observations: [ { finding: "
            + id
            + ", day: 2026-11-10, stance: contested, text: la séance a été annulée }, { finding:"
            + " A-ID-000000, day: 2026-11-10, stance: accepted, text: d’accord } ]\n";
    AuditReport report = audit(SCREENINGS + ONE + answer);
    assertThat(report.findings().get(0).sequel().observations()).hasSize(1);
    assertThat(report.unmatched()).hasSize(1);
    assertThat(AuditText.of(Demonstration.LIBRARY, report, Language.FR))
        .contains("constat contesté. «\u00a0la séance a été annulée\u00a0»")
        .contains("A-ID-000000");
  }

  private static final String CONTESTED = "contested la séance a été annulée";

  private static String answers(String id, String answers) {
    if (answers == null) return "";
    StringBuilder yaml = new StringBuilder("observations:\n");
    for (String answer : answers.split(" / ")) {
      String[] parts = answer.split(" ", 2);
      yaml.append("  - { finding: " + id + ", day: 2026-11-10, stance: " + parts[0]);
      if (parts.length > 1) yaml.append(", text: " + parts[1]);
      yaml.append(" }\n");
    }
    return yaml.toString();
  }

  /** The report is of 22 November 2026: one screening, 10 euros. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        // asked until | answered | what was said | state | words of the sum
        "- | - | - | UNHEARD | 10,00 € HT à régulariser (projet, avant réponse).",
        "- | - | contested la séance a été annulée | UNHEARD | 10,00 € HT à régulariser (projet, avant réponse).",
        "2026-11-22 | - | - | OPEN | 10,00 € HT à régulariser (projet, avant réponse).",
        "2026-11-21 | - | - | SILENT | 10,00 € HT à régulariser, l’organisme n’ayant pas répondu dans le délai.",
        "2026-11-22 | 2026-11-10 | accepted | HEARD | 10,00 € HT à régulariser, l’organisme entendu.",
        "2026-11-22 | 2026-11-10 | explained la salle était louée | HEARD | 10,00 € HT à régulariser, l’organisme entendu.",
        "2026-11-22 | 2026-11-10 | contested la séance a été annulée | CONTESTED | 10,00 € HT à régulariser (projet, contestation à examiner).",
        "2026-11-21 | - | contested la séance a été annulée | CONTESTED | 10,00 € HT à régulariser (projet, contestation à examiner).",
        "2026-11-22 | 2026-11-10 | contested la séance a été annulée / explained la salle était louée | CONTESTED | 10,00 € HT à régulariser (projet, contestation à examiner).",
        "2026-11-22 | 2026-11-10 | contested la séance a été annulée / maintained elle a été facturée | HEARD | 10,00 € HT à régulariser, l’organisme entendu.",
        "2026-11-22 | 2026-11-10 | contested la séance a été annulée / withdrawn la ligne est une erreur | HEARD | Aucune somme n’est à régulariser.",
        "2026-11-22 | 2026-11-10 | contested la séance a été annulée / withdrawn la ligne est une erreur / maintained elle a eu lieu | HEARD | 10,00 € HT à régulariser, l’organisme entendu.",
      })
  void noAmountIsFinalBeforeTheOrganisationWasHeardAndAnswered(
      String until, String answered, String said, Hearing.State state, String sum) {
    String id = ids(audit(SCREENINGS + ONE)).get(0);
    String hearing =
        until == null
            ? ""
            : "hearing: { opened: 2026-11-02, until: "
                + until
                + (answered == null ? "" : ", answered: " + answered)
                + " }\n";
    AuditReport report = audit(SCREENINGS + ONE + answers(id, said) + hearing);
    assertThat(report.hearing()).isEqualTo(state);
    assertThat(report.amountsFinal())
        .isEqualTo(state == Hearing.State.HEARD || state == Hearing.State.SILENT);
    String text = AuditText.of(Demonstration.LIBRARY, report, Language.FR).replaceAll("\\h", " ");
    assertThat(text.lines().skip(1).findFirst()).contains(sum);
    String account = sum.replaceAll("[^(]*(\\(.*\\))?.*", "$1");
    if (!account.isEmpty())
      assertThat(text).contains("Total HT à régulariser " + account + " : 10,00 €");
    assertThat(json(report).contains("\"hearing\":{\"state\":\"" + state.id() + "\""))
        .isEqualTo(state != Hearing.State.UNHEARD);
  }

  @Test
  void aFindingThatTheAuditorWithdrawsIsPrintedAndNotPursued() {
    String id = ids(audit(SCREENINGS + ONE)).get(0);
    AuditReport report =
        audit(SCREENINGS + ONE + answers(id, CONTESTED + " / withdrawn la ligne est une erreur"));
    assertThat(report.settlement().net()).hasToString("0.00");
    assertThat(AuditText.of(Demonstration.LIBRARY, report, Language.FR).replaceAll("\\h", " "))
        .contains(
            id,
            "Réponse de l’organisme, le 10 novembre 2026 : constat contesté. « la séance a été annulée »",
            "Réponse de l’auditeur, le 10 novembre 2026 : constat retiré. « la ligne est une erreur »",
            "1 constat retiré par l’auditeur n’est pas poursuivi.");
    assertThat(AuditText.of(Demonstration.LIBRARY, report, Language.EN))
        .contains("finding withdrawn. “la ligne est une erreur”");
  }

  @Test
  void whatIsContestedAndToleratedKeepsNobodyWaiting() {
    String id = ids(audit(SCREENINGS + ONE)).get(0);
    AuditReport report =
        audit(
            SCREENINGS
                + ONE
                + tolerances("finding: " + id, "2026-12-31")
                + answers(id, CONTESTED)
                + "hearing: { opened: 2026-11-02, until: 2026-11-22, answered: 2026-11-10 }\n");
    assertThat(report.hearing()).isEqualTo(Hearing.State.HEARD);
  }
}
