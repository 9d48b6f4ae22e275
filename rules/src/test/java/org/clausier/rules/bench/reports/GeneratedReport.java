package org.clausier.rules.bench.reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * Writes reports row by row: the size of a file never meets memory. One statement in a thousand is
 * handed over twice, the second time {@value #LATER} rows later.
 */
public record GeneratedReport(Deeds deeds) {

  /** One row in so many of a log stands there twice. */
  public static final int REPEATED = 1000;

  private static final int LATER = 100;
  private static final int BUFFER = 1 << 20;

  /** A year of uses. */
  public static GeneratedReport of(long seed, long rows, int learners, int organisations) {
    return new GeneratedReport(
        new Deeds(new Population(seed, learners, organisations, 2026), rows));
  }

  private Population population() {
    return deeds.population();
  }

  /** A spreadsheet of declared uses. */
  public void csv(CsvLayout layout, Path file) throws IOException {
    write(
        file,
        layout.charset(),
        layout.beginning(),
        (to, row) -> layout.append(to, population(), deeds.declared(row)));
  }

  /** xAPI statements, one a line, that name the organisation or, as in real life, do not. */
  public void xapi(boolean team, Path file) throws IOException {
    XapiLine line = new XapiLine(population(), team);
    write(file, StandardCharsets.UTF_8, "", log((to, row) -> line.append(to, deeds.traced(row))));
  }

  /** The same as a workbook: at most a million rows, as Excel. */
  public void workbook(Path file) throws IOException {
    WorkbookReport.write(deeds, file);
  }

  public void openEdx(Path file) throws IOException {
    OpenEdxLine line = new OpenEdxLine(population());
    write(file, StandardCharsets.UTF_8, "", log((to, row) -> line.append(to, deeds.traced(row))));
  }

  /** Who belongs to whom, learners named as in xAPI or as in Open edX. */
  public void members(boolean xapi, Path file) throws IOException {
    Population all = population();
    LocalDate last = all.moving().minusDays(1);
    try (Writer to = writer(file, StandardCharsets.UTF_8)) {
      to.write("apprenant;organisme;du;au\r\n");
      for (int i = 0; i < all.learners(); i++) {
        OptionalInt before = all.organisationOf(i, last);
        OptionalInt after = all.organisationOf(i, all.moving());
        if (before.isEmpty()) continue;
        Population.Learner l = all.learner(i);
        String learner = xapi ? l.account().toString() : l.userId() + "";
        boolean moves = !before.equals(after);
        to.write(member(learner, before, "", moves ? last + "" : ""));
        if (moves) to.write(member(learner, after, all.moving() + "", ""));
      }
    }
  }

  private String member(String learner, OptionalInt organisation, String from, String to) {
    String siret = population().organisation(organisation.orElseThrow()).siret();
    return String.join(";", List.of(learner, siret, from, to)) + "\r\n";
  }

  private interface Line {
    void append(StringBuilder to, long row);
  }

  private static Line log(Line line) {
    return (to, row) -> {
      line.append(to, row);
      if (row >= LATER && row % REPEATED == LATER) line.append(to, row - LATER);
    };
  }

  private void write(Path file, Charset charset, String beginning, Line line) throws IOException {
    StringBuilder row = new StringBuilder(4096);
    try (Writer to = writer(file, charset)) {
      to.write(beginning);
      for (long i = 0; i < deeds.rows(); i++) {
        row.setLength(0);
        line.append(row, i);
        to.append(row);
      }
    }
  }

  private static Writer writer(Path file, Charset charset) throws IOException {
    OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    return new OutputStreamWriter(bytes, charset);
  }
}
