package org.clausier.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.document.Block;
import org.clausier.document.Document;
import org.clausier.document.Section;
import org.clausier.document.html.HtmlPrinter;
import org.clausier.document.pdf.PdfFacts;
import org.clausier.document.pdf.PdfPrinter;
import org.clausier.instrument.AgreementDocument;
import org.clausier.instrument.Amended;
import org.clausier.library.Library;
import org.clausier.problem.Outcome;
import org.clausier.request.Replies;
import org.clausier.request.Reply;
import org.clausier.request.RequestFile;
import org.clausier.request.RequestReader;
import org.clausier.request.csv.RequestTable;
import org.clausier.ruling.Dossier;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The agreements that the requests of the cases lead to, as they are printed. */
class AgreementDocumentTest {

  private static final LocalDate PRINTED = LocalDate.of(2026, 11, 22);
  private static final Library LIBRARY = Trial.LIBRARY;
  private static final Map<String, Reply.Convention> CONVENTIONS = new HashMap<>();
  private static final Map<String, Document> DOCUMENTS = new HashMap<>();

  /** A licence, a public buyer, a seat abroad, tax declared, nothing owed; two of the nineteen. */
  static Stream<String> requests() {
    return Stream.of(
        "abc-gestion-de-projet/boreale-intranet",
        "abc-gestion-de-projet/ville-val-cerisiers",
        "abc-gestion-de-projet/casablanca-tamaris",
        "abc-gestion-de-projet/REQ-2026-001",
        "abc-gestion-de-projet/REQ-2026-012",
        "abc-gestion-de-projet/REQ-2026-017",
        "digitalisation-tpe/reseau-toiture",
        "personal-mooc/orion-groupe",
        "personal-mooc/departement-hautes-landes");
  }

  static Stream<Arguments> printed() {
    return requests().flatMap(r -> Stream.of(Language.values()).map(l -> Arguments.of(r, l)));
  }

  private static <T> T ok(Outcome<T> outcome) {
    return outcome.match(
        v -> v,
        p -> {
          throw new AssertionError(p.toString());
        });
  }

  private static RequestFile request(String name) {
    String folder = "policies/" + name.substring(0, name.indexOf('/'));
    String id = name.substring(name.indexOf('/') + 1);
    if (!id.startsWith("REQ-")) {
      String path = folder + "/requests/" + id + ".yaml";
      return ok(RequestReader.read(LIBRARY, path, LIBRARY.files().bytes(path)));
    }
    byte[] bytes = LIBRARY.files().bytes(folder + "/requests.csv");
    return ok(RequestTable.read(LIBRARY, "requests.csv", bytes)).requests().stream()
        .filter(f -> f.request().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Reply.Convention convention(String name) {
    return CONVENTIONS.computeIfAbsent(name, AgreementDocumentTest::answered);
  }

  private static Reply.Convention answered(String name) {
    String folder = "policies/" + name.substring(0, name.indexOf('/')) + "/policy-v";
    Dossier dossier =
        ok(
            Dossier.of(
                LIBRARY.files().paths().stream()
                    .filter(p -> p.startsWith(folder))
                    .map(p -> Trial.read(LIBRARY.files().text(p)))
                    .toList(),
                List.of()));
    return (Reply.Convention) ok(new Replies(LIBRARY, Trial.rulings(dossier)).to(request(name)));
  }

  private static Document document(String name, Language language) {
    return DOCUMENTS.computeIfAbsent(name + language, k -> composed(name, language));
  }

  private static Document composed(String name, Language language) {
    Reply.Convention c = convention(name);
    return AgreementDocument.of(
        LIBRARY, c, Trial.rulings(Dossier.asIf(c.basis().policy())), language, PRINTED);
  }

  @ParameterizedTest
  @MethodSource("printed")
  void the_text_is_as_approved(String name, Language language) {
    String file = "agreements/" + name.replace('/', '-') + "." + language.code() + ".txt";
    Approval.check(file, CguTest.text(document(name, language)));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void what_it_carries_reads_back_as_the_agreement(String name) {
    Document document = document(name, Language.FR);
    byte[] json = document.attachments().get(0).json().getBytes(StandardCharsets.UTF_8);
    Agreement read = ok(AgreementReader.read(LIBRARY, "agreement.json", json));
    assertThat(read).isEqualTo(convention(name).agreement());
  }

  @ParameterizedTest
  @MethodSource("requests")
  void every_article_says_something_and_two_parties_sign(String name) {
    Document document = document(name, Language.FR);
    assertThat(document.sections()).allMatch(s -> !s.blocks().isEmpty());
    List<Block.Signatures> signed =
        document.sections().stream()
            .flatMap(s -> s.blocks().stream())
            .filter(Block.Signatures.class::isInstance)
            .map(Block.Signatures.class::cast)
            .toList();
    assertThat(signed).hasSize(1);
    assertThat(signed.get(0).signatures()).hasSize(2);
    assertThat(document.standing().draftMark()).isPresent();
  }

  @Test
  void an_amendment_says_what_it_changes_and_the_rest_is_the_same() {
    Reply.Convention c = convention("abc-gestion-de-projet/REQ-2026-001");
    Document amendment =
        AgreementDocument.of(
            LIBRARY,
            c,
            Optional.of(new Amended("CONV-D-2026-0007", LocalDate.of(2026, 9, 10))),
            Trial.rulings(Dossier.asIf(c.basis().policy())),
            Language.FR,
            PRINTED);
    assertThat(amendment.cover().title())
        .isEqualTo("Avenant – Convention de partenariat pédagogique");
    assertThat(CguTest.text(amendment).replace('\u00a0', ' '))
        .contains("modifie la convention CONV-D-2026-0007, signée le 10 septembre 2026")
        .contains("pour la même période s’en déduit");
    assertThat(text("abc-gestion-de-projet/REQ-2026-001")).doesNotContain("avenant modifie");
    assertThat(amendment.sections())
        .hasSameSizeAs(document("abc-gestion-de-projet/REQ-2026-001", Language.FR).sections());
  }

  private static String text(String name) {
    return CguTest.text(document(name, Language.FR)).replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  @Test
  void numbers_of_the_parties_are_printed_in_groups() {
    assertThat(text("abc-gestion-de-projet/REQ-2026-001"))
        .contains("SIRET 999 991 003 00016")
        .contains("SIRET 987 654 324 00019");
  }

  @Test
  void the_price_comes_with_its_computation_and_its_totals() {
    assertThat(text("abc-gestion-de-projet/boreale-intranet"))
        .contains("64 apprenants actifs | 10 × 90,00 € + 40 × 75,00 € + 14 × 60,00 € | 4 740,00 €")
        .contains("Total HT | | | 7 240,00 €")
        .contains("Total TTC | | | 8 688,00 €")
        .contains("Régime de TVA : TVA 20 %");
    assertThat(text("abc-gestion-de-projet/REQ-2026-001"))
        .contains("200 × 8,00 € + 12 × 5,00 €, plafond 1 500,00 €");
    assertThat(text("abc-gestion-de-projet/casablanca-tamaris"))
        .contains("92 × 8,00 €, coefficient 0,4")
        .contains("art. 259, 1° du CGI");
  }

  @Test
  void nothing_owed_is_said_and_nobody_is_told_to_pay() {
    assertThat(text("abc-gestion-de-projet/REQ-2026-012"))
        .contains("à titre gracieux")
        .doesNotContain("Paiement")
        .doesNotContain("Total");
  }

  @Test
  void without_its_vat_an_agreement_says_so_and_gives_no_total_with_it() {
    assertThat(text("abc-gestion-de-projet/REQ-2026-017"))
        .contains("à faire fixer par un comptable")
        .doesNotContain("TTC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abc-gestion-de-projet/boreale-intranet", "abc-gestion-de-projet/REQ-2026-001"})
  void it_prints_as_a_pdf(String name) throws java.io.IOException {
    Document document = document(name, Language.FR);
    String html =
        new HtmlPrinter(
                LIBRARY.files().text("documents/page.html"),
                LIBRARY.files().text("documents/page.css"))
            .print(document);
    byte[] pdf =
        new PdfPrinter(LIBRARY.files()::bytes)
            .print(
                html,
                new PdfFacts("t", "a", "s", Instant.parse("2026-11-22T08:00:00Z")),
                document.attachments());
    assertThat(pdf.length).isGreaterThan(20_000);
    if (System.getProperty("keep") != null) {
      java.nio.file.Files.write(
          java.nio.file.Path.of("target", name.replace('/', '-') + ".pdf"), pdf);
    }
  }

  private static Section section(Document document, String anchor) {
    return document.sections().stream()
        .filter(s -> s.anchor().equals(anchor))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void each_practice_granted_is_a_numbered_sentence() {
    List<Block> blocks =
        section(
                document("abc-gestion-de-projet/boreale-intranet", Language.FR),
                "article-granted-practices")
            .blocks();
    assertThat(blocks.stream().filter(b -> b instanceof Block.Paragraph p && !p.number().isEmpty()))
        .hasSize(2);
  }
}
