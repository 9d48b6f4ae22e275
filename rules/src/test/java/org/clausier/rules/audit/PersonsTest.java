package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clausier.audit.AuditReport;
import org.clausier.audit.export.AuditCsv;
import org.clausier.audit.export.AuditWorkbook;
import org.clausier.audit.words.AuditDocument;
import org.clausier.audit.words.AuditJson;
import org.clausier.audit.words.AuditText;
import org.clausier.document.html.HtmlPrinter;
import org.clausier.ink.Ink;
import org.clausier.words.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every demonstration, in every form and language: nobody of the inputs is in what comes out. */
class PersonsTest {

  private static final Pattern REPORT = Pattern.compile("policies/([^/]+)/reports/([^/]+)\\.csv");
  private static final Pattern MAIL = Pattern.compile("([\\p{L}\\d._-]+)@[\\w.-]+");

  /** As the demonstration numbers its learners: H-0702, lumen_5101, 00402. */
  private static final Pattern NUMBER =
      Pattern.compile("\\b(?:H-?\\d{3,}|lumen_\\d+|00[1-9]\\d{2})\\b");

  private static final Pattern CALLED =
      Pattern.compile("(?:par|auprès de|contact :|de|avec) (\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+)");

  private record Case(String folder, String report) {
    byte[] input() {
      return Demonstration.report(folder, report);
    }

    AuditReport audit() {
      String[] agreements =
          Demonstration.LIBRARY.files().paths().stream()
              .filter(p -> p.startsWith("policies/" + folder + "/agreements/"))
              .map(p -> p.substring(p.lastIndexOf('/') + 1).replace(".yaml", ""))
              .toArray(String[]::new);
      return Demonstration.audit(folder, report, agreements);
    }
  }

  private static List<Case> cases() {
    return Demonstration.LIBRARY.files().paths().stream()
        .map(REPORT::matcher)
        .filter(m -> m.matches())
        .map(m -> new Case(m.group(1), m.group(2)))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> nobodyOfTheInputsIsInTheOutputs() {
    return cases().stream().map(c -> DynamicTest.dynamicTest(c.report(), () -> namesNobody(c)));
  }

  /** A workbook, traces, a log: the reports of the course that is shown, with their members. */
  @TestFactory
  Stream<DynamicTest> nobodyOfTheOtherFormsEither() {
    return org.clausier.demonstration.Demonstration.read(Demonstration.LIBRARY).reports().stream()
        .map(r -> DynamicTest.dynamicTest(r.report().name(), () -> namesNobody(r)));
  }

  private static void namesNobody(org.clausier.demonstration.Demonstration.Report r) {
    byte[] given = r.report().bytes();
    Set<String> people = people(given);
    List<String> texts = new ArrayList<>(parts(given));
    texts.add(new String(given, StandardCharsets.UTF_8));
    r.members().ifPresent(m -> texts.add(new String(m.bytes(), StandardCharsets.UTF_8)));
    for (String text : texts) {
      NUMBER.matcher(text).results().forEach(m -> people.add(m.group()));
      MAIL.matcher(text).results().forEach(m -> people.addAll(parts(m)));
    }
    assertThat(people).describedAs("somebody to look for").isNotEmpty();
    namesNobody(people, EveryFormTest.audit(r));
  }

  private static void namesNobody(Case c) {
    namesNobody(people(c.input()), c.audit());
  }

  private static void namesNobody(Set<String> people, AuditReport report) {
    for (String out : outputs(report)) {
      String plain = out.toLowerCase(Locale.ROOT);
      // a term from a day on is written practice/audience@day
      assertThat(plain)
          .doesNotContainPattern("[\\p{L}\\d._-]@(?!20\\d\\d-\\d\\d-\\d\\d)[\\p{L}\\d]");
      people.forEach(p -> assertThat(plain).doesNotContain(p.toLowerCase(Locale.ROOT)));
    }
  }

  /** A scan that found nobody to look for would prove everything. */
  @Test
  void thereWasSomebodyToLookFor() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(11);
    assertThat(cases().stream().map(c -> people(c.input())).filter(p -> p.size() > 5).count())
        .isGreaterThanOrEqualTo(5);
  }

  private static List<String> outputs(AuditReport report) {
    List<String> outputs = new ArrayList<>();
    var files = Demonstration.LIBRARY.files();
    HtmlPrinter printer =
        new HtmlPrinter(files.text("documents/page.html"), files.text("documents/page.css"));
    for (Language language : Language.values()) {
      outputs.add(AuditText.of(Demonstration.LIBRARY, report, language));
      outputs.add(AuditJson.of(Demonstration.LIBRARY, report, language));
      var document = AuditDocument.of(Demonstration.LIBRARY, report, language);
      outputs.add(document.toString());
      outputs.add(printer.print(document));
      outputs.add(
          new String(AuditCsv.of(Demonstration.LIBRARY, report, language), StandardCharsets.UTF_8));
      outputs.addAll(parts(AuditWorkbook.of(Demonstration.LIBRARY, report, language)));
      outputs.add(words(new Ink(Demonstration.LIBRARY, report.day()).pdf(document, "essai")));
    }
    return outputs;
  }

  /** Each file of a workbook. */
  private static List<String> parts(byte[] workbook) {
    List<String> parts = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      while (zip.getNextEntry() != null) {
        parts.add(
            new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", " "));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  /** What is read on the pages of a PDF, and the texts attached to it. */
  private static String words(byte[] bytes) {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(pdf) + pdf.getDocumentInformation().getTitle();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * E-mails, whole and in part, names after a word that calls them, and what is in a learner's
   * column.
   */
  private static Set<String> people(byte[] input) {
    String text =
        new String(input, StandardCharsets.UTF_8) + new String(input, Charset.forName("cp1252"));
    Set<String> people = new TreeSet<>();
    MAIL.matcher(text).results().forEach(m -> people.addAll(parts(m)));
    CALLED.matcher(text).results().forEach(m -> people.add(m.group(1)));
    people.addAll(learners(text));
    return people;
  }

  private static List<String> parts(MatchResult mail) {
    return List.of(mail.group(), mail.group(1), mail.group(1).replace('.', ' '));
  }

  private static List<String> learners(String text) {
    List<String> learners = new ArrayList<>();
    int column = -1;
    for (String line : text.split("\\R")) {
      String[] cells = line.split("[;,\t]", -1);
      for (int i = 0; i < cells.length; i++) {
        if (cells[i]
            .strip()
            .toLowerCase(Locale.ROOT)
            .matches("apprenant|learner|identifiant|courriel|e-mail|email")) {
          column = i;
        }
      }
      if (column >= 0 && column < cells.length && cells[column].strip().length() >= 5) {
        String cell = cells[column].strip();
        if (cell.matches(".*\\d.*|.*@.*")) learners.add(cell);
      }
    }
    return learners;
  }
}
