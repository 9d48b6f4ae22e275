package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausier.rules.audit.Demonstration.LIBRARY;
import static org.clausier.rules.audit.Demonstration.ok;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausier.agreement.AgreementReader;
import org.clausier.audit.AuditFileReader;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditRun;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.Finding;
import org.clausier.audit.words.AuditText;
import org.clausier.cgu.CguArticles;
import org.clausier.demonstration.Demonstration.Kept;
import org.clausier.demonstration.Demonstration.Report;
import org.clausier.policy.PolicyReader;
import org.clausier.rules.ruling.DroolsRuleBook;
import org.clausier.usage.Mapping;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.UsageItem.Cause;
import org.clausier.usage.format.Reports;
import org.clausier.usage.mapping.MappingReader;
import org.clausier.words.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reports that the demonstration holds, one of each form, as their case says. */
class EveryFormTest {

  private static final Map<String, AuditReport> REPORTS =
      new java.util.concurrent.ConcurrentHashMap<>();

  @BeforeAll
  static void audited() {
    for (Report r : org.clausier.demonstration.Demonstration.read(LIBRARY).reports()) {
      REPORTS.put(r.report().name(), audit(r));
    }
  }

  static AuditReport audit(Report r) {
    ReportWords words = new ReportWords(LIBRARY, List.of());
    List<Mapping> mappings =
        r.mapping().stream()
            .flatMap(m -> ok(MappingReader.read(words, m.name(), m.bytes())).stream())
            .toList();
    AuditRun run =
        new AuditRun(
            LIBRARY,
            new DroolsRuleBook(),
            new CguArticles(LIBRARY),
            new DroolsAuditRules(),
            Reports.format(new Reports.Options(Optional.empty(), mappings)));
    String folder = "demonstration/" + r.course() + "/";
    return ok(
        run.of(
            new AuditRun.Request(
                List.of(1, 2, 3).stream()
                    .map(n -> folder + "policy-v" + n + ".yaml")
                    .map(p -> ok(PolicyReader.read(LIBRARY, p, bytes(p))).policy())
                    .toList(),
                r.agreements().stream()
                    .map(a -> folder + "agreements/" + a + ".yaml")
                    .map(p -> ok(AgreementReader.read(LIBRARY, p, bytes(p))))
                    .toList(),
                Optional.of(ok(AuditFileReader.read(LIBRARY, r.facts().name(), r.facts().bytes()))),
                List.of(source(r.report())),
                List.of(),
                Demonstration.DAY,
                "test",
                Pseudonyms.forThisAudit(),
                r.members().map(EveryFormTest::source))));
  }

  private static ReportSource source(Kept kept) {
    return ReportSource.of(kept.name(), kept.bytes());
  }

  private static byte[] bytes(String path) {
    return LIBRARY.files().bytes(path);
  }

  private static AuditReport report(String name) {
    AuditReport report = REPORTS.get(name);
    if (report == null) throw new AssertionError(name);
    return report;
  }

  @ParameterizedTest
  @CsvSource({
    "helios-2026-t3.csv, 1266, 0, 0, 0.00",
    "helios-2026-bilan.xlsx, 221, 18, 3, 1575.00",
    "helios-2026-t4-traces.ndjson, 122, 3, 3, 0.00",
    "helios-2026-t4-plateforme.log, 37, 1, 1, 35.00",
  })
  void everyRowIsAccountedForAndTheSumIsThatOfTheCase(
      String name, long accepted, long rejected, long repeated, String net) {
    Reading reading = report(name).readings().get(0);
    assertThat(List.of(reading.accepted(), reading.rejected(), reading.duplicates()))
        .containsExactly(accepted, rejected, repeated);
    assertThat(reading.read()).isEqualTo(accepted + rejected + repeated);
    if (!name.endsWith("t3.csv")) {
      assertThat(report(name).settlement().net()).hasToString(net);
    }
  }

  @Test
  void theFinishedAuditHasEveryVerdict() {
    Map<AuditVerdict, Long> verdicts = new EnumMap<>(AuditVerdict.class);
    report("helios-2026-bilan.xlsx")
        .findings()
        .forEach(f -> verdicts.merge(f.verdict(), 1L, Long::sum));
    assertThat(verdicts).containsOnlyKeys(AuditVerdict.values());
  }

  @Test
  void oneFindingIsContestedAndAToleranceThatEndedCameBack() {
    AuditReport report = report("helios-2026-bilan.xlsx");
    String text = AuditText.of(LIBRARY, report, Language.FR);
    assertThat(text).contains("La séance du 9 novembre n’a pas eu lieu");
    assertThat(report.idle()).hasSize(1);
    assertThat(report.findings()).extracting(Finding::id).contains("A-PRIVATE-fc700d");
    assertThat(report.unmatched()).isEmpty();
  }

  @Test
  void ofTheTracesEveryCauseIsTold() {
    AuditReport traces = report("helios-2026-t4-traces.ndjson");
    assertThat(traces.asides())
        .isEqualTo(
            Map.of(
                Cause.NO_USE, 2L,
                Cause.VOIDED, 2L,
                Cause.VOIDING, 2L,
                Cause.OF_OTHERS, 8L,
                Cause.OF_OTHER_COURSES, 9L));
    AuditReport log = report("helios-2026-t4-plateforme.log");
    assertThat(log.asides())
        .isEqualTo(Map.of(Cause.NO_USE, 2L, Cause.OF_OTHERS, 3L, Cause.OF_OTHER_COURSES, 4L));
  }

  /** Numbers of the learners, accounts and cohorts of the reports, in no form of the report. */
  @Test
  void nobodyComesOut() {
    String all =
        REPORTS.values().stream()
            .map(r -> AuditText.of(LIBRARY, r, Language.FR))
            .collect(Collectors.joining());
    assertThat(all).doesNotContainPattern("H-0\\d{3}|B-00\\d\\d|lumen_\\d|\\b004\\d\\d\\b");
  }
}
