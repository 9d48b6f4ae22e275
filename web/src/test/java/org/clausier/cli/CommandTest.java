package org.clausier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands, as someone runs them. */
class CommandTest {

  @TempDir Path folder = Path.of("");
  private Case files = new Case(folder);

  @BeforeEach
  void copy() {
    files = new Case(folder);
  }

  private Run screening(String... more) {
    return Run.of(
        Stream.concat(
                Stream.of(
                    "ask",
                    files.v1(),
                    files.v2(),
                    "--audience",
                    "company",
                    "--practice",
                    "internal-debriefing-screening",
                    "--day",
                    "2026-03-02"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void ask_answers_in_french_and_in_english() {
    Run run = screening("--with", "certificate=none");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("Oui, à titre payant : 350,00 € HT par séance.\n");
    assertThat(screening("--with", "certificate=none", "--language", "en").out())
        .startsWith("Yes, against payment: €350.00 excl. VAT per sitting.\n");
  }

  @Test
  void ask_answers_a_program_on_one_line() {
    Run run = screening("--json");
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out())
        .startsWith("{\"verdict\":\"depends\",\"contradiction\":false,\"fee\":null");
  }

  @Test
  void the_day_is_today_when_none_is_given() {
    String[] line = {
      "ask",
      files.v1(),
      files.v2(),
      "--audience",
      "company",
      "--practice",
      "internal-debriefing-screening",
      "--with",
      "certificate=none",
      "--json"
    };
    assertThat(Run.in(Map.of(World.TODAY, "2026-01-04"), line).out())
        .startsWith("{\"verdict\":\"silent\"");
    assertThat(Run.in(Map.of(World.TODAY, "2026-01-05"), line).out())
        .startsWith("{\"verdict\":\"paid\"");
    assertThat(Run.in(Map.of(World.TODAY, "bientôt"), line).code()).isEqualTo(2);
  }

  @Test
  void many_uses_are_answered_in_order_and_a_bad_row_in_its_place() {
    String uses =
        files.write(
            "uses.csv",
            "practice,audience,day,certificate\ninternal-debriefing-screening,company,2026-03-02,none\nirl-metup,company,2026-03-02,\ninternal-debriefing-screening,company,2026-03-02,\n");
    Run run = Run.of("ask", files.v1(), files.v2(), "--uses", uses);
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("{\"verdict\":\"paid\"");
    assertThat(lines.get(1)).startsWith("{\"problem\":{\"line\":3,").contains("irl-meetup");
    assertThat(lines.get(2)).startsWith("{\"verdict\":\"depends\"");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void an_agreement_applies_to_every_row() {
    String uses =
        files.write(
            "uses.csv",
            "practice,audience,day\nrehost-outside-site,company,2026-03-02\nenrol-cohort,company,2026-03-02\n");
    Run run =
        Run.of(
            "ask",
            files.v1(),
            files.v2(),
            "--uses",
            uses,
            "--agreement",
            files.file("agreements/conv-2026-014.yaml"));
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"source\":\"conv-2026-014\"");
  }

  @Test
  void a_draft_is_tried_as_if_in_force() {
    String draft = files.spoiled("policy-v2.yaml", "published: 2025-12-06\n", "");
    Run run =
        Run.of(
            "ask",
            draft,
            "--audience",
            "teacher",
            "--practice",
            "irl-meetup",
            "--with",
            "fee-charged=false");
    assertThat(run.out()).startsWith("Ce n’est pas prévu.");
    assertThat(run.err()).contains("--as-if 2");
    assertThat(
            Run.of(
                    "ask",
                    draft,
                    "--as-if",
                    "2",
                    "--audience",
                    "teacher",
                    "--practice",
                    "irl-meetup",
                    "--with",
                    "fee-charged=false")
                .out())
        .startsWith("Oui, à titre gracieux.");
  }

  @Test
  void check_lists_what_is_to_be_read() {
    Run run = Run.of("check", files.v1());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("policy-v1.yaml:39: avertissement : Mot vague : « à terme ».");
    assertThat(run.err()).contains("0 erreur, ");
    assertThat(Run.of("check", files.v1(), "--json").out())
        .startsWith("{\"errors\":0,\"warnings\":");
    assertThat(Run.of("check", files.v1(), "--quiet").err()).isEmpty();
  }

  @Test
  void cgu_are_the_same_bytes_for_the_same_day() {
    Run pdf = Run.of("cgu", files.v2());
    assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    assertThat(Run.of("cgu", files.v2()).bytes()).isEqualTo(pdf.bytes());
    assertThat(Run.of("cgu", files.v2(), "--format", "html").out())
        .startsWith("<!DOCTYPE html")
        .contains("Article 8");
    assertThat(Run.of("cgu", files.v2(), "--format", "json").out().lines()).hasSize(1);
  }

  @Test
  void agree_makes_an_agreement_or_says_why_none() {
    String request = files.file("requests/casablanca-tamaris.yaml");
    Path pdf = folder.resolve("conv.pdf");
    Run made = Run.of("agree", files.v1(), files.v2(), request, "-o", pdf.toString());
    assertThat(made.code()).isZero();
    assertThat(made.err()).contains("294,40 €", "Écrit : ");
    assertThat(pdf).isNotEmptyFile();
    Run refused =
        Run.of("agree", files.v1(), files.v2(), files.file("requests/helios-copie-refusee.yaml"));
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out())
        .startsWith("Pas de convention")
        .contains("article 8, 29°", "à la place");
    assertThat(Run.of("agree", files.v1(), files.v2(), request, "--json").out())
        .startsWith("{")
        .contains("\"outcome\":\"agreement\"");
  }

  @Test
  void agree_answers_a_table_and_writes_each_agreement() throws IOException {
    Path out = Files.createDirectory(folder.resolve("conventions"));
    Run run =
        Run.of("agree", files.v1(), files.v2(), files.file("requests.csv"), "-o", out.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(21);
    try (Stream<Path> all = Files.list(out)) {
      assertThat(all.filter(p -> p.toString().endsWith(".pdf"))).hasSize(19);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "html", "pdf"})
  void audit_comes_out_to_the_cent(String format) {
    Run run =
        Run.of(
            "audit",
            files.file("reports/helios-2026.csv"),
            "--policy",
            files.v1(),
            "--policy",
            files.v2(),
            "--agreement",
            files.file("agreements/conv-2026-014.yaml"),
            "--facts",
            files.file("reports/helios-2026.facts.yaml"),
            "--format",
            format);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    switch (format) {
      case "json" -> assertThat(run.out()).contains("3484.88");
      case "pdf" -> assertThat(run.bytes()).startsWith('%', 'P', 'D', 'F');
      default -> assertThat(run.out()).contains("3 484,88 €");
    }
  }

  @Test
  void a_clean_audit_ends_with_zero() {
    files.v1();
    files.v2();
    Run run =
        Run.of(
            "audit",
            files.file("reports/baie-claire.csv"),
            "--policy",
            folder.toString(),
            "--agreement",
            files.file("agreements/conv-2026-003.yaml"),
            "--facts",
            files.file("reports/baie-claire.facts.yaml"));
    assertThat(run.code()).as(run.out() + run.err()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "cgu", "check", "agree", "audit"})
  void help_starts_with_examples_in_both_languages(String command) {
    assertThat(Run.of(command, "--help").out())
        .startsWith("clausier " + command + " : ")
        .contains("\nExemples\n");
    assertThat(Run.of(command, "--help", "--language", "en").out())
        .startsWith("clausier " + command + ": ")
        .contains("\nExamples\n");
    assertThat(Run.of("--help").out()).contains("\n  " + command + " ");
  }

  @Test
  void in_a_machine_of_its_own_it_speaks_utf8_and_ends_with_its_code() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.clausier.cli.Clausier",
            "ask",
            files.v2(),
            "--audience",
            "teacher",
            "--practice",
            "irl-metup");
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(err).contains("Pratique inconnue").contains("«").contains("irl-meetup");
  }
}
