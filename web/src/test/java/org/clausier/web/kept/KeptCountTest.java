package org.clausier.web.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clausier.audit.AuditFileReader;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditRun;
import org.clausier.audit.Counted;
import org.clausier.audit.kept.FirstRows;
import org.clausier.audit.kept.KeptCount;
import org.clausier.audit.kept.KeptProblems;
import org.clausier.audit.kept.KeptRow;
import org.clausier.audit.words.AuditJson;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReportSource;
import org.clausier.usage.format.Reports;
import org.clausier.web.desk.Desk;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;

/** What was counted concludes alike before and after it was kept, the report being gone. */
class KeptCountTest {

  private static final Path FOLDER = Path.of("../templates/demonstration/piloter-un-projet");
  private static final Desk DESK = new Desk();

  private static AuditRun audits() {
    return new AuditRun(
        DESK.library(), DESK.rules(), DESK.articles(), DESK.auditRules(), Reports.format());
  }

  private static AuditRun.Request request(List<ReportSource> reports) throws IOException {
    Path facts = FOLDER.resolve("reports/helios-2026-t4-brut.facts.yaml");
    return new AuditRun.Request(
        List.of(policy(1), policy(2), policy(3)),
        List.of(),
        right(AuditFileReader.read(DESK.library(), "faits.yaml", Files.readAllBytes(facts))),
        reports,
        List.of(),
        LocalDate.of(2026, 11, 22),
        "essai",
        Pseudonyms.forThisAudit());
  }

  private static Policy policy(int number) throws IOException {
    String name = "policy-v" + number + ".yaml";
    return right(DESK.read(name, Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8)))
        .map(PolicyFile::policy)
        .orElseThrow();
  }

  private static <T> Optional<T> right(Outcome<T> outcome) {
    return outcome.match(Optional::of, p -> Optional.empty());
  }

  private static List<ReportSource> reports() {
    return List.of(
        ReportSource.of("brut.csv", FOLDER.resolve("reports/helios-2026-t4-brut.csv")),
        ReportSource.of("t3.csv", FOLDER.resolve("reports/helios-2026-t3.csv")));
  }

  private static KeptCount counted(FirstRows rows) throws IOException {
    Counted counted = right(audits().counted(request(reports()), rows)).orElseThrow();
    return new KeptCount(counted, rows.rows());
  }

  private static String json(AuditReport report) {
    return AuditJson.of(DESK.library(), report, Language.FR);
  }

  @Test
  void the_report_is_the_same_to_the_letter() throws IOException {
    KeptCount kept = KeptCount.fromBytes(counted(new FirstRows()).toBytes());
    AuditRun.Request gone = request(List.of());
    String whole = json(right(audits().of(request(reports()))).orElseThrow());
    assertThat(whole).contains("\"rejected\":18").contains("A-PRACTICE");
    assertThat(json(right(audits().concluded(gone, kept.counted())).orElseThrow()))
        .isEqualTo(whole);
  }

  @Test
  void a_draft_can_be_tried_on_what_was_counted() throws IOException {
    KeptCount kept = counted(new FirstRows());
    AuditRun.Both both =
        right(audits().both(request(List.of()), kept.counted(), policy(2))).orElseThrow();
    AuditRun.Both read = right(audits().both(request(reports()), policy(2))).orElseThrow();
    assertThat(json(both.supposed())).isEqualTo(json(read.supposed()));
    assertThat(json(both.supposed())).isNotEqualTo(json(both.actual()));
  }

  @Test
  void the_first_rows_are_kept_and_name_nobody() throws IOException {
    KeptCount kept = KeptCount.fromBytes(counted(new FirstRows()).toBytes());
    List<KeptRow> rows = kept.rows();
    assertThat(rows).isNotEmpty().hasSizeLessThan(1500);
    assertThat(rows).allSatisfy(r -> assertThat(r.learner()).matches("[0-9a-f]{8}|"));
    // t3.csv, row 2: date 2026-09-01, enrol-cohort, session s4
    assertThat(rows)
        .filteredOn(r -> r.table().equals("t3.csv") && r.row() == 2)
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.day()).isEqualTo("2026-09-01");
              assertThat(r.practice()).isEqualTo("enrol-cohort");
              assertThat(r.known()).containsEntry("session", "s4");
              assertThat(r.uses()).isEqualTo(1);
            });
    assertThat(rows.toString()).doesNotContain("H-0401", "Matricule", "@");
  }

  @Test
  void problems_are_kept_whole() {
    List<Problem> problems =
        List.of(
            Problem.error(new Source("relevé.xlsx", 12, "Date", "Mars"), "usage-date-form", "é"),
            Problem.note(Source.of("x"), "usage-bom").withHint("y"));
    assertThat(KeptProblems.fromBytes(KeptProblems.toBytes(problems))).isEqualTo(problems);
  }
}
