package org.clausier.rules.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.clausier.cgu.Cgu;
import org.clausier.document.Document;
import org.clausier.document.html.HtmlPrinter;
import org.clausier.document.pdf.PdfFacts;
import org.clausier.document.pdf.PdfPrinter;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyReader;
import org.clausier.rules.ruling.DroolsRuleBook;
import org.clausier.ruling.RuleBook;
import org.clausier.words.Language;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the terms of use of the richest origin policy take, warm, step by step. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@State(Scope.Benchmark)
public class CguBenchmark {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final String PATH = "policies/abc-gestion-de-projet/policy-v2.yaml";

  private final Library library = Library.builtIn();
  private final RuleBook rules = new DroolsRuleBook();
  private final Policy policy =
      PolicyReader.read(library, PATH, library.files().bytes(PATH))
          .match(
              f -> f.policy(),
              problems -> {
                throw new IllegalStateException(problems.toString());
              });
  private final HtmlPrinter html =
      new HtmlPrinter(
          library.files().text("documents/page.html"), library.files().text("documents/page.css"));
  private final PdfPrinter pdf = new PdfPrinter(library.files()::bytes);

  /** The text, and the annex of 252 rulings. */
  @Benchmark
  public Document document() {
    return Cgu.document(library, policy, Language.FR, DAY, rules);
  }

  /** All the way to a page. */
  @Benchmark
  public String page() {
    return html.print(document());
  }

  /** All the way to a tagged PDF/A-3a of 22 pages. */
  @Benchmark
  public byte[] print() {
    Document document = document();
    PdfFacts facts = new PdfFacts("CGU", "Atelier Lumen", "", Instant.EPOCH);
    return pdf.print(html.print(document), facts, document.attachments());
  }
}
