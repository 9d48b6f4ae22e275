package org.clausier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code clausier audit} is told of the tables it reads, and gives back, by the command. */
class TableOptionsTest {

  private static final Path COURSE = Path.of("../templates/demonstration/piloter-un-projet");
  private static final Path REPORTS = COURSE.resolve("reports");

  @TempDir Path folder;

  private static Run audit(String report, String facts, String... more) {
    List<String> all = new ArrayList<>(List.of("audit", report));
    for (int n = 1; n <= 3; n++)
      all.addAll(List.of("--policy", COURSE + "/policy-v" + n + ".yaml"));
    all.addAll(List.of("--facts", REPORTS.resolve(facts + ".facts.yaml") + ""));
    all.addAll(List.of(more));
    return Run.of(all.toArray(String[]::new));
  }

  private static String report(String name) {
    return REPORTS.resolve(name).toString();
  }

  /** Of all the files together: what each held is on lines of their own. */
  private static String balance(Run run) {
    return run.out()
        .lines()
        .filter(l -> !l.contains(" = "))
        .filter(l -> l.contains("lignes lues") || l.contains("lignes acceptées"))
        .reduce((a, b) -> a + " " + b)
        .orElse(run.err());
  }

  private String write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String packed(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(Files.readAllBytes(REPORTS.resolve(name)));
    }
    return Files.write(folder.resolve(name + ".gz"), bytes.toByteArray()).toString();
  }

  /**
   * One proposal for each set of columns; what it asks is decided, and the report is read with it.
   */
  @Test
  void a_mapping_is_proposed_for_every_sheet_completed_and_used() throws IOException {
    Path proposal = folder.resolve("correspondance.yaml");
    Run proposed =
        Run.of("audit", report("helios-2026-bilan.xlsx"), "--suggest-mapping", "-o", proposal + "");
    assertThat(proposed.code()).as(proposed.err()).isZero();
    String text = Files.readString(proposal);
    assertThat(text)
        .contains("# Août et septembre, Novembre\n", "# Octobre\n", "# Effectifs\n", "# Archives\n")
        .contains("\"Pause apprenante\": \"?\"")
        .doesNotContain("Lisez-moi");
    Run undecided =
        audit(report("helios-2026-bilan.xlsx"), "helios-2026-bilan", "--mapping", proposal + "");
    assertThat(undecided.code()).isEqualTo(1);
    assertThat(undecided.err()).contains("Pause apprenante");
    Files.writeString(proposal, text.replace("\"?\"", "ignore"));
    Run used =
        audit(report("helios-2026-bilan.xlsx"), "helios-2026-bilan", "--mapping", proposal + "");
    assertThat(used.code()).as(used.err()).isEqualTo(1);
    // of the eighteen, those whose practice or value is now left out are rejected no more
    assertThat(balance(used)).startsWith("242 lignes lues").doesNotContain("18 mises à part");
  }

  /** October has 93 rows: two titles, the header, ninety uses. */
  @Test
  void one_sheet_of_a_workbook_is_read_when_it_is_named() {
    String report = report("helios-2026-bilan.xlsx");
    Run october = audit(report, "helios-2026-bilan", "--sheet", "Octobre");
    assertThat(october.code()).as(october.err()).isEqualTo(1);
    assertThat(balance(october)).startsWith("90 lignes lues");
    assertThat(october.out()).contains("une autre a été choisie").doesNotContain("Novembre!");
    Run unknown = audit(report, "helios-2026-bilan", "--sheet", "Janvier");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("« Janvier »", "Lisez-moi, Août et septembre, Octobre");
  }

  @Test
  void the_report_comes_back_with_its_problems() throws IOException {
    Path annotated = folder.resolve("annoté.xlsx");
    Run run =
        audit(report("helios-2026-bilan.xlsx"), "helios-2026-bilan", "--annotated", annotated + "");
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(Files.size(annotated)).isGreaterThan(10_000);
    assertThat(balance(audit(annotated + "", "helios-2026-bilan"))).isEqualTo(balance(run));
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(annotated);
    }
  }

  @Test
  void a_log_of_events_is_not_given_back() throws IOException {
    Path annotated = folder.resolve("annoté.ndjson");
    Run run =
        audit(
            report("helios-2026-t4-traces.ndjson"),
            "helios-2026-t4-traces",
            "--annotated",
            annotated + "");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("helios-2026-t4-traces.ndjson");
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "helios-2026-t4-brut.csv, helios-2026-t4-brut",
    "helios-2026-bilan.xlsx, helios-2026-bilan",
    "helios-2026-t4-traces.ndjson, helios-2026-t4-traces",
    "helios-2026-t4-plateforme.log, helios-2026-t4-plateforme",
  })
  void compressed_it_is_the_same(String name, String facts) throws IOException {
    Run plain = audit(report(name), facts);
    assertThat(balance(plain)).contains("lignes lues");
    assertThat(balance(audit(packed(name), facts))).isEqualTo(balance(plain));
  }

  @Test
  void a_report_says_what_it_is_unless_one_is_told() {
    String traces = report("helios-2026-t4-traces.ndjson");
    String facts = "helios-2026-t4-traces";
    assertThat(balance(audit(traces, facts, "--format-in", "xapi"))).startsWith("128 lignes lues");
    assertThat(audit(traces, facts, "--format-in", "csv").err()).contains(traces);
    assertThat(audit(traces, facts, "--format-in", "xlsx").code()).isEqualTo(3);
    Run unknown = audit(traces, facts, "--format-in", "parquet");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("--format-in", "parquet", "openedx");
  }

  @Test
  void one_report_at_a_time_is_mapped_or_annotated() {
    for (String option : List.of("--suggest-mapping", "--annotated=" + folder.resolve("a.csv"))) {
      Run run =
          audit(
              report("helios-2026-t3.csv"),
              "helios-2026-t3",
              report("helios-2026-t4-brut.csv"),
              option);
      assertThat(run.code()).isEqualTo(2);
    }
  }

  /** The table of members tells the organisation of rows that lack it, and refuses to be unsure. */
  @Test
  void a_table_of_members_completes_rows() {
    String uses =
        write(
            "usages.csv",
            "date;pratique;apprenant\n05/10/2026;suivi individuel;H-1\n"
                + "05/10/2026;suivi individuel;B-1\n05/10/2026;suivi individuel;X-1\n");
    String members =
        write("m.csv", "apprenant;organisme;du;au\nH-1;12345678200010;;\nB-1;Boréale;;\n");
    Run run = audit(uses, "helios-2026-t4-traces", "--members", members);
    assertThat(balance(run))
        .isEqualTo(
            "3 lignes lues : 3 acceptées, 0 mise à part, 0 répétée."
                + " Parmi les lignes acceptées : 1 ligne d’un autre organisme.");
    assertThat(run.out()).contains("La table des membres ne connaît pas ces apprenants");
    String overlapping =
        write("m2.csv", "apprenant;organisme;du;au\nH-1;12345678200010;;\nH-1;Boréale;;\n");
    Run unsure = audit(uses, "helios-2026-t4-traces", "--members", overlapping);
    assertThat(unsure.code()).isEqualTo(1);
    assertThat(unsure.err()).contains("Les lignes 2 et 3", "deux organismes le même jour");
  }

  @Test
  void the_course_of_a_platform_is_told_by_a_mapping() {
    String traces = report("helios-2026-t4-traces.ndjson");
    String members = report("helios-2026-t4-traces.members.csv");
    String mapping = report("helios-2026-t4-traces.mapping.yaml");
    Run told = audit(traces, "helios-2026-t4-traces", "--members", members, "--mapping", mapping);
    assertThat(balance(told)).contains("9 lignes hors du cours");
    assertThat(balance(audit(traces, "helios-2026-t4-traces", "--members", members)))
        .doesNotContain("hors du cours");
    assertThat(new String(told.bytes(), StandardCharsets.UTF_8)).doesNotContain("H-07");
  }
}
