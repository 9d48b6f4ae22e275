package org.clausier.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.clausier.answer.Spoken;
import org.clausier.cli.demo.VeraPdf;
import org.clausier.document.Block;
import org.clausier.document.Document;
import org.clausier.ink.Ink;
import org.clausier.letter.EmployerView;
import org.clausier.letter.Letter;
import org.clausier.policy.Policy;
import org.clausier.policy.Verdict;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.clausier.web.desk.Desk;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The letter of every policy of the library: one page, and the engine's own answers. */
class LetterTest {

  private static final Desk DESK = new Desk();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Path POLICIES = Path.of("../templates/policies");
  private static final Letter.Places PLACES =
      new Letter.Places(
          "https://conventions.universite-exemple.fr/c/piloter-un-projet",
          "https://conventions.universite-exemple.fr/c/piloter-un-projet/demande",
          "https://conventions.universite-exemple.fr/c/piloter-un-projet/puis-je");

  static List<Path> policies() throws IOException {
    try (Stream<Path> files = Files.walk(POLICIES, 2)) {
      return files
          .filter(f -> f.toString().matches(".*/policy-v[0-9]+\\.yaml|.*/presets/[a-z-]+\\.yaml"))
          .sorted()
          .toList();
    }
  }

  private static Policy policy(Path file) {
    try {
      return DESK.read(file.getFileName().toString(), Files.readString(file))
          .match(
              f -> f.policy(),
              problems -> {
                throw new AssertionError(problems.toString());
              });
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Rulings rulings(Policy policy) {
    return DESK.rulings(Dossier.asIf(policy));
  }

  private static Document letter(Policy policy, String audience, Language language) {
    return Letter.document(
        DESK.library(), policy, rulings(policy), audience, language, DAY, PLACES);
  }

  private static byte[] pdf(Document document) {
    return new Ink(DESK.library(), DAY).pdf(document, "Atelier", new Ink.Kind(Letter.DOCUMENT));
  }

  @Test
  void the_policies_were_seen() throws IOException {
    assertThat(policies()).hasSizeGreaterThan(9);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void a_letter_is_one_page(Path file) throws IOException {
    Policy policy = policy(file);
    for (Language language : Language.values()) {
      for (String audience : List.of("school", "higher-education", "company")) {
        try (PDDocument pdf = Loader.loadPDF(pdf(letter(policy, audience, language)))) {
          assertThat(pdf.getNumberOfPages())
              .describedAs("%s %s %s", file.getFileName(), audience, language)
              .isEqualTo(1);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void each_practice_stands_once_under_the_answer_of_the_engine(Path file) {
    Policy policy = policy(file);
    Block.Table table =
        letter(policy, "school", Language.FR).sections().get(0).blocks().stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .findFirst()
            .orElseThrow();
    LocalDate day = policy.effective().filter(d -> d.isAfter(DAY)).orElse(DAY);
    for (String practice : Spoken.practices(DESK.library(), policy)) {
      String label = DESK.library().words("practices/" + practice, Language.FR).form("label");
      String answer = rulings(policy).ask(new Use(practice, "school", day, Map.of())).answer();
      List<String> under =
          table.rows().stream()
              .filter(
                  r ->
                      (" ; " + r.get(1).text())
                          .matches("(?s).* ; \\Q" + label + "\\E( \\(.*| ;.*| –.*|)"))
              .map(r -> r.get(0).cssClass())
              .toList();
      assertThat(under).describedAs("%s %s", file.getFileName(), label).containsExactly(answer);
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void what_needs_an_agreement_says_where_to_ask(Path file) {
    Document letter = letter(policy(file), "higher-education", Language.FR);
    assertThat(letter.sections().get(1).blocks().toString()).contains(PLACES.ask());
  }

  @Test
  void the_letter_is_archival_and_accessible() throws Exception {
    Policy policy = policy(POLICIES.resolve("abc-gestion-de-projet/policy-v2.yaml"));
    for (Language language : Language.values()) {
      byte[] pdf = pdf(letter(policy, "school", language));
      Files.createDirectories(Path.of("target/letters"));
      Files.write(Path.of("target/letters/lettre-" + language.code() + ".pdf"), pdf);
      assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
      assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void what_an_employer_sees_follows_from_the_policy(Path file) {
    Policy policy = policy(file);
    String said =
        EmployerView.document(DESK.library(), policy, rulings(policy), Language.FR, DAY)
            .sections()
            .toString();
    boolean results =
        policy.terms().stream()
            .filter(t -> t.verdict() != Verdict.SILENT && t.verdict() != Verdict.FORBIDDEN)
            .anyMatch(t -> t.practice().equals("results-to-employer"));
    boolean data = !policy.access().data().isEmpty();
    assertThat(said.contains("Rien. Le producteur ne communique")).isEqualTo(data && !results);
    assertThat(said.contains("ni les tentatives, ni les temps")).isEqualTo(data && results);
    assertThat(said.contains("Les conditions ne le disent pas")).isEqualTo(!data);
    assertThat(said)
        .contains("moins de 5 personnes")
        .contains("L. 1222-4")
        .contains("règlement (UE) 2016/679, articles 12, 3, et 15")
        .contains("Relevés le 22 novembre 2026");
  }
}
