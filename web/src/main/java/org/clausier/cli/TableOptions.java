package org.clausier.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.FileKind;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.format.Annotated;
import org.clausier.usage.format.Reports;
import org.clausier.usage.mapping.MappingProposal;
import org.clausier.usage.mapping.MappingReader;
import picocli.CommandLine.Option;

/** What {@code clausier audit} may be told of the tables it reads, and what it gives back. */
final class TableOptions {

  @Option(names = "--mapping")
  List<Path> mappings = new ArrayList<>();

  @Option(names = "--format-in")
  Optional<String> formatIn = Optional.empty();

  @Option(names = "--sheet")
  Optional<String> sheet = Optional.empty();

  @Option(names = "--suggest-mapping")
  boolean suggestMapping;

  @Option(names = "--annotated")
  Optional<Path> annotated = Optional.empty();

  /** The problems of these options. */
  List<Problem> misuse(List<Path> reports) {
    List<Problem> problems = new ArrayList<>();
    formatIn
        .filter(f -> FileKind.of(f).isEmpty())
        .ifPresent(
            f ->
                problems.addAll(
                    Task.option(
                        "option-value-unknown",
                        "--format-in",
                        f,
                        String.join(", ", FileKind.ids()))));
    if (reports.size() > 1 && annotated.isPresent()) {
      problems.addAll(Task.option("option-one-report", "--annotated"));
    }
    if (reports.size() > 1 && suggestMapping) {
      problems.addAll(Task.option("option-one-report", "--suggest-mapping"));
    }
    return problems;
  }

  /** The same, read. */
  Outcome<Reports.Options> read(Voice voice) {
    ReportWords words = new ReportWords(voice.library(), List.of());
    return Inputs.each(mappings, (name, bytes) -> MappingReader.read(words, name, bytes))
        .then(
            m ->
                Outcome.ok(
                    new Reports.Options(
                        formatIn.flatMap(FileKind::of),
                        m.stream().flatMap(List::stream).toList(),
                        sheet)));
  }

  /** Writes a mapping to be completed. */
  Exit suggest(Voice voice, Path report, Printed printed) {
    return new Inputs(voice.library())
        .reports(List.of(report))
        .then(
            sources ->
                read(voice)
                    .then(
                        options ->
                            Reports.tables(
                                new ReportWords(voice.library(), List.of()),
                                sources.get(0),
                                options)))
        .match(
            tables ->
                printed.bytes(
                    MappingProposal.of(
                            voice.library(),
                            voice.language(),
                            report.getFileName().toString(),
                            tables)
                        .getBytes(StandardCharsets.UTF_8),
                    "mapping"),
            voice::refuse);
  }

  /** Gives the report back with what is wrong with its rows; aside first, so never half there. */
  List<Problem> annotate(
      Voice voice, ReportSource source, ReportWords words, Reports.Options options) {
    if (annotated.isEmpty()) return List.of();
    Path target = annotated.get().toAbsolutePath();
    Path aside = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Outcome<Reading> written;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside))) {
        written = Annotated.write(source, words, options, voice.messages(), out);
      }
      List<Problem> problems = written.match(r -> List.of(), p -> p);
      if (problems.isEmpty()) {
        Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        voice.say("cli.written", annotated.get().toString());
      }
      return problems;
    } catch (IOException e) {
      return List.of(Problem.error(Source.of(annotated.get().toString()), "output-unwritable"));
    } finally {
      drop(aside);
    }
  }

  private static void drop(Path aside) {
    try {
      Files.deleteIfExists(aside);
    } catch (IOException e) {
      // the disk that refused the file refuses this too; what was refused is reported
    }
  }
}
