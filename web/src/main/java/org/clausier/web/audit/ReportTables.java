package org.clausier.web.audit;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.policy.Course;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.usage.FileKind;
import org.clausier.usage.Mapping;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.format.Annotated;
import org.clausier.usage.format.Reports;
import org.clausier.usage.mapping.MappingProposal;
import org.clausier.usage.mapping.MappingReader;
import org.clausier.web.course.Terms;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/**
 * What is given back of a report before it is audited: a mapping of its columns and values to be
 * completed, and the report itself with what is wrong with its rows. Nothing of it is kept.
 */
@Component
public class ReportTables {

  private final Desk desk;
  private final LibraryMessages messages;

  ReportTables(Desk desk, LibraryMessages messages) {
    this.desk = desk;
    this.messages = messages;
  }

  /** The text of a mapping, as {@code clausier audit --suggest-mapping} writes it. */
  public Outcome<String> mapping(
      ReportSource report,
      List<Handed.Sheet> mappings,
      Optional<FileKind> kind,
      Language language) {
    ReportWords words = new ReportWords(desk.library(), List.of());
    return options(mappings, kind)
        .then(options -> Reports.tables(words, report, options))
        .then(
            tables ->
                Outcome.ok(MappingProposal.of(desk.library(), language, report.name(), tables)));
  }

  /** The report with a column « Problème », as {@code clausier audit --annotated} writes it. */
  public Outcome<byte[]> annotated(
      Terms terms,
      ReportSource report,
      List<Handed.Sheet> mappings,
      Optional<FileKind> kind,
      Language language) {
    List<String> sessions =
        terms.versions().stream()
            .flatMap(v -> terms.policy(v.number()).course().sessions().stream())
            .map(Course.Session::id)
            .distinct()
            .toList();
    ReportWords words = new ReportWords(desk.library(), sessions);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return options(mappings, kind)
        .then(options -> Annotated.write(report, words, options, messages.in(language), out))
        .then(read -> Outcome.ok(out.toByteArray()));
  }

  private Outcome<Reports.Options> options(List<Handed.Sheet> sheets, Optional<FileKind> kind) {
    ReportWords words = new ReportWords(desk.library(), List.of());
    List<Mapping> mappings = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Handed.Sheet sheet : sheets) {
      MappingReader.read(words, sheet.name(), sheet.bytes())
          .match(mappings::addAll, problems::addAll);
    }
    return problems.isEmpty()
        ? Outcome.ok(new Reports.Options(kind, mappings))
        : Outcome.refused(problems);
  }
}
