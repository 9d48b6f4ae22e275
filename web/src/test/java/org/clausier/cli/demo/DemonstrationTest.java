package org.clausier.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausier.document.pdf.PdfContents;
import org.clausier.document.pdf.PdfReader;
import org.clausier.library.Library;
import org.clausier.rules.audit.DroolsAuditRules;
import org.clausier.rules.ruling.DroolsRuleBook;
import org.clausier.words.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The whole product, from the library's files to the PDFs. */
class DemonstrationTest {

  private static final String ABC = "abc-gestion-de-projet/";

  @TempDir static Path folder;

  private static Demonstration.Summary summary;

  @BeforeAll
  static void made() {
    Demonstration demonstration =
        new Demonstration(
            Library.builtIn(),
            Language.FR,
            LocalDate.of(2026, 11, 22),
            new DroolsRuleBook(),
            new DroolsAuditRules(),
            "test");
    AtomicInteger steps = new AtomicInteger();
    summary = demonstration.write(folder, steps::incrementAndGet);
    assertThat(steps).hasValue(demonstration.pieces());
  }

  @Test
  void every_case_gives_its_cgu_agreements_and_two_audits_at_least() throws IOException {
    assertThat(summary.cases()).isEqualTo(6);
    assertThat(summary.versions()).isEqualTo(9);
    assertThat(summary.audits()).isGreaterThanOrEqualTo(10);
    for (String id :
        List.of(
            "personal-mooc",
            "abc-gestion-de-projet",
            "digitalisation-tpe",
            "corporate-certifiant",
            "education-ouverte",
            "piloter-un-projet")) {
      assertThat(folder.resolve(id + "/cgu-v1.pdf")).exists();
      try (Stream<Path> audits = Files.list(folder.resolve(id + "/audits"))) {
        assertThat(audits.filter(f -> f.toString().endsWith(".pdf")).count())
            .isGreaterThanOrEqualTo(2);
      }
    }
  }

  /** A table, a workbook, xAPI traces, a log of Open edX. */
  @Test
  void a_report_of_every_form_is_audited() throws IOException {
    for (String report : List.of("t3", "t4-brut", "bilan", "t4-traces", "t4-plateforme")) {
      assertThat(folder.resolve("piloter-un-projet/audits/helios-2026-" + report + ".pdf"))
          .exists();
    }
    assertThat(Files.readString(folder.resolve("piloter-un-projet/audits/helios-2026-bilan.txt")))
        .contains("1\u202f890,00\u00a0€", "Tolérance échue le 15 novembre 2026");
  }

  @Test
  void the_nineteen_institutions_have_their_agreement() {
    for (int n = 1; n <= 19; n++) {
      assertThat(folder.resolve(ABC + "agreements/req-2026-%03d.pdf".formatted(n))).exists();
    }
  }

  /** Domain § 5.5, worked by hand there. */
  @Test
  void the_worked_example_comes_out_to_the_cent() throws IOException {
    String audit = Files.readString(folder.resolve(ABC + "audits/helios-2026.txt"));
    assertThat(audit)
        .contains("2\u202f780,00\u00a0€", "556,00\u00a0€", "3\u202f336,00\u00a0€")
        .contains("51,08\u00a0€", "57,80\u00a0€", "40,00\u00a0€", "3\u202f484,88\u00a0€");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ABC + "cgu-v2.pdf",
        ABC + "agreements/req-2026-001.pdf",
        "personal-mooc/audits/orion-brut.pdf",
      })
  void what_is_printed_is_archival_and_accessible(String name) throws Exception {
    byte[] pdf = Files.readAllBytes(folder.resolve(name));
    assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void the_policy_travels_inside_its_cgu() throws IOException {
    PdfContents contents =
        PdfReader.read("cgu", Files.readAllBytes(folder.resolve(ABC + "cgu-v2.pdf")))
            .match(
                c -> c,
                problems -> {
                  throw new AssertionError(problems);
                });
    assertThat(contents.sources())
        .extracting(a -> a.name())
        .containsExactly("policy.json", "imprint.json");
    assertThat(contents.sources().get(0).json())
        .contains("\"policy\":\"abc-gestion-de-projet\"", "\"version\":2");
    assertThat(contents.text()).contains("Conditions générales d’utilisation");
  }

  @Test
  void no_link_is_broken() throws IOException {
    Pattern href = Pattern.compile("href=\"([^\"#]+)\"");
    for (Path page : pages("index.html")) {
      Matcher link = href.matcher(Files.readString(page));
      while (link.find()) {
        assertThat(page.resolveSibling(link.group(1))).describedAs(page.toString()).exists();
      }
    }
  }

  /** The e-mails and remarks of the reports name invented people: none of them comes out. */
  @Test
  void nobody_named_in_a_usage_report_comes_out() throws IOException {
    Set<String> named = new TreeSet<>();
    Pattern mail = Pattern.compile("[\\w.+-]+@[\\w.-]+");
    Library library = Library.builtIn();
    for (String path : library.files().paths()) {
      if (!path.contains("/reports/") || !path.endsWith(".csv")) continue;
      String text = new String(library.files().bytes(path), StandardCharsets.ISO_8859_1);
      Matcher found = mail.matcher(text);
      while (found.find()) named.add(found.group());
    }
    assertThat(named).hasSizeGreaterThan(50);
    List<Path> outputs = new ArrayList<>();
    for (String ending : List.of(".txt", ".json", ".html")) outputs.addAll(pages(ending));
    for (Path output : outputs) {
      String text = Files.readString(output);
      assertThat(named.stream().filter(text::contains).toList())
          .describedAs(output.toString())
          .isEmpty();
    }
  }

  private static List<Path> pages(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(ending)).toList();
    }
  }
}
