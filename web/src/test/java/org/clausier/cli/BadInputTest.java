package org.clausier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One clear message each, with a remedy, the documented exit code, nothing half-written. */
class BadInputTest {

  private static final byte[] BINARY = {'P', 'K', 3, 4, 0, 0, (byte) 0x9C, 7, 0};

  @TempDir Path folder = Path.of("");
  private Case files = new Case(folder);

  @BeforeEach
  void copy() {
    files = new Case(folder);
  }

  private Run ask(String policy, String... more) {
    return Run.of(
        Stream.concat(
                Stream.of("ask", policy, "--audience", "company", "--practice", "irl-meetup"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static void said(Run run, int code, String... parts) {
    assertThat(run.err()).contains(parts).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(run.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "cgu", "ask", "audit"})
  void a_missing_file(String command) {
    String missing = folder.resolve("absente.yaml").toString();
    Run run =
        switch (command) {
          case "ask" -> ask(missing);
          case "audit" -> Run.of("audit", missing, "--policy", files.v2());
          default -> Run.of(command, missing);
        };
    said(run, 2, "absente.yaml: Le fichier n’existe pas. Vérifiez le chemin et le nom.");
    assertThat(run.bytes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "cgu", "ask", "audit"})
  void a_folder_where_a_file_is_meant(String command) {
    Run run =
        switch (command) {
          case "ask" -> ask(folder.toString());
          case "audit" -> Run.of("audit", folder.toString(), "--policy", files.v2());
          default -> Run.of(command, folder.toString());
        };
    said(run, 3, "C’est un dossier");
  }

  @Test
  void a_binary() {
    said(ask(files.write("image.yaml", BINARY)), 3, "image.yaml: Le fichier n’est pas du texte.");
    said(
        Run.of(
            "audit",
            files.write("r.csv", BINARY),
            "--policy",
            files.v2(),
            "--facts",
            files.file("reports/helios-2026.facts.yaml")),
        3,
        "r.csv");
    said(Run.of("ask", files.v2(), "--uses", files.write("u.csv", BINARY)), 3, "u.csv");
    said(Run.of("agree", files.v2(), files.write("d.csv", BINARY)), 3, "d.csv");
  }

  @Test
  void an_empty_file() {
    said(ask(files.write("vide.yaml", "")), 3, "vide.yaml: Le fichier est vide.");
    said(
        Run.of("ask", files.v2(), "--uses", files.write("u.csv", "")),
        3,
        "u.csv: Le fichier est vide.");
    said(
        Run.of(
            "audit",
            files.write("r.csv", ""),
            "--policy",
            files.v2(),
            "--facts",
            files.file("reports/helios-2026.facts.yaml")),
        3,
        "r.csv");
  }

  @Test
  void not_yaml() {
    said(ask(files.write("page.yaml", "<html>: [")), 3, "page.yaml:1");
    said(ask(files.write("texte.yaml", "bonjour\n")), 3, "texte.yaml");
  }

  @Test
  void an_unknown_option_with_the_nearest_one() {
    said(
        ask(files.v2(), "--pratice", "x"),
        2,
        "Option inconnue : « --pratice ».",
        "Vouliez-vous dire « --practice » ?",
        "clausier ask --help");
    said(Run.of("chek"), 2, "Commande inconnue : « chek ».", "Vouliez-vous dire « check » ?");
    said(Run.of("ask", "--day"), 2, "Il manque une valeur", "--day");
    said(Run.of("cgu", files.v2(), "--format", "docx"), 2, "« docx »", "pdf, html, json");
    said(Run.of("cgu", files.v2(), "--language", "de"), 2, "« de »", "fr, en");
  }

  @Test
  void what_is_missing_is_named() {
    said(
        Run.of("ask", files.v2(), "--audience", "company"),
        2,
        "Il manque l’option « --practice ».");
    said(Run.of("ask"), 2, "Il manque un fichier", "--practice", "--audience");
    said(Run.of("audit", "r.csv"), 2, "« --policy »");
    said(Run.of("agree", files.v2()), 2, "REQUEST");
  }

  @Test
  void an_unknown_id_with_the_nearest_one() {
    Run run =
        Run.of(
            "ask",
            files.v2(),
            "--audience",
            "compagny",
            "--practice",
            "irl-metup",
            "--with",
            "certificat=none",
            "--day",
            "2026-02-31");
    said(run, 2, "« 2026-02-31 »");
    run =
        Run.of(
            "ask",
            files.v2(),
            "--audience",
            "compagny",
            "--practice",
            "irl-metup",
            "--with",
            "certificat=none");
    said(
        run,
        2,
        "« compagny »",
        "« company »",
        "« irl-metup »",
        "« irl-meetup »",
        "« certificat »",
        "« certificate »");
    said(ask(files.v2(), "--with", "certificate"), 2, "--with certificate=none");
    said(ask(files.v2(), "--as-if", "9"), 2, "La version 9");
  }

  @Test
  void another_format_version() {
    said(
        ask(files.spoiled("policy-v2.yaml", "clausier: 1", "clausier: 7")),
        1,
        "policy-v2.yaml:1: ",
        "format 7");
  }

  @Test
  void dates_that_do_not_exist() {
    String policy =
        files.spoiled("policy-v2.yaml", "effective: 2026-01-05", "effective: 2026-02-30");
    said(ask(policy), 1, "policy-v2.yaml:5: ", "« 2026-02-30 »");
  }

  @Test
  void a_report_without_header() {
    Run run =
        Run.of(
            "audit",
            files.write("r.csv", "a;b\n1;2\n"),
            "--policy",
            files.v2(),
            "--facts",
            files.file("reports/helios-2026.facts.yaml"));
    said(run, 1, "r.csv");
    assertThat(run.bytes()).isEmpty();
  }

  @Test
  void a_request_with_a_wrong_key_digit() {
    String request = files.file("requests/boreale-intranet.yaml");
    String siret = siret(request);
    int last = siret.charAt(13) - '0';
    String wrong = siret.substring(0, 13) + (last + 1) % 10;
    Run run =
        Run.of(
            "agree",
            files.v1(),
            files.v2(),
            files.spoiled("requests/boreale-intranet.yaml", siret, wrong),
            "-o",
            folder.resolve("c.pdf").toString());
    said(run, 1, "boreale-intranet.yaml:", "clé");
    assertThat(folder.resolve("c.pdf")).doesNotExist();
  }

  private static String siret(String file) {
    try {
      return Files.readString(Path.of(file)).replaceAll("(?s).*siret: \"(\\d{14})\".*", "$1");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void every_problem_of_every_file_at_once() {
    String one = files.spoiled("policy-v1.yaml", "clausier: 1", "clausier: 7");
    String two = files.write("vide.yaml", "");
    said(
        Run.of("ask", one, two, "--audience", "company", "--practice", "irl-meetup"),
        3,
        "format 7",
        "vide.yaml");
  }

  @Test
  void a_folder_is_not_overwritten_and_a_file_is_written_whole_or_not_at_all() throws IOException {
    Path out = Files.createDirectory(folder.resolve("cgu.pdf"));
    said(Run.of("cgu", files.v2(), "-o", out.toString()), 2, "cgu.pdf: C’est un dossier");
    said(
        Run.of("cgu", files.v2(), "-o", folder.resolve("no/where/cgu.html").toString()),
        2,
        "Le dossier où écrire n’existe pas.");
    assertThat(Run.of("cgu", files.v2(), "-o", folder.resolve("cgu.html").toString()).code())
        .isZero();
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("policy-v2.yaml", "cgu.pdf", "cgu.html");
    }
  }

  @Test
  void a_fault_of_ours_is_a_short_apology() {
    World broken =
        new World(
            new java.io.PrintStream(java.io.OutputStream.nullOutputStream()) {
              @Override
              public void println(String line) {
                throw new IllegalStateException("disk on fire");
              }
            },
            new java.io.PrintStream(java.io.OutputStream.nullOutputStream()),
            Map.of(),
            java.util.Set.of());
    assertThat(Clausier.run(broken, "--version")).isEqualTo(4);
  }

  /** A server does not start on what it does not understand, and tells all of it. */
  @Test
  void settings_that_are_not_understood_are_told_at_once() {
    Run run =
        Run.in(
            Map.of("CLAUSIER_LOG", "text", "CLAUSIER_UPLOAD_DAYS", "a week"),
            "serve",
            "--port",
            "none");
    said(
        run,
        2,
        "« none » n’est pas un port.",
        "Le réglage CLAUSIER_LOG ne peut pas valoir « text ». Écrivez-le comme « ecs », ou"
            + " retirez-le.",
        "Le réglage CLAUSIER_UPLOAD_DAYS ne peut pas valoir « a week ».");
  }
}
