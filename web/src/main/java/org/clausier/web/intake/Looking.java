package org.clausier.web.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.Mapping;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.format.Reports;
import org.clausier.web.kept.Kept;
import org.clausier.web.kept.Materials;
import org.springframework.stereotype.Component;

/** Looks at the beginning of a report with the reader that will read the whole of it. */
@Component
class Looking {

  private final Materials materials;

  Looking(Materials materials) {
    this.materials = materials;
  }

  /** The first report of an audit, as it is read now. */
  Seen at(Kept audit) {
    List<ReportSource> reports = materials.reports(audit);
    return materials
        .options(audit)
        .match(
            options -> look(reports.get(0), materials.words(audit), options, wide(audit)),
            problems -> new Seen(false, false, List.of(), List.of(), List.of(), problems));
  }

  /** The sheets of a workbook; none when the first report is none. */
  List<String> sheets(Kept audit) {
    return Reports.sheets(materials.reports(audit).get(0));
  }

  /** How the first report begins, byte by byte. */
  List<String> firstBytes(Kept audit) {
    return FirstBytes.of(materials.reports(audit).get(0));
  }

  /** The words that somebody would choose among. */
  ReportWords words(Kept audit) {
    return materials.words(audit);
  }

  /** What somebody said of columns and values so far. */
  Mapping said(Kept audit) {
    return materials
        .mappings(audit)
        .match(m -> m.stream().findFirst().orElse(Mapping.NONE), problems -> Mapping.NONE);
  }

  /** Whether somebody says that it is written in pairs of bytes, which no line end tells apart. */
  private static boolean wide(Kept audit) {
    String charset = audit.charset();
    return charset != null && charset.startsWith("UTF-16");
  }

  private static Seen look(
      ReportSource report, ReportWords words, Reports.Options options, boolean wide) {
    try {
      Head head = Head.of(report, wide);
      if (head.events())
        return new Seen(true, head.cut(), List.of(), List.of(), List.of(), List.of());
      Watching watching = new Watching(words.with(options.mappings()), options.mappings());
      List<Problem> problems = new ArrayList<>();
      Optional<Reading> reading = read(head, words, options, watching, problems);
      return watching.seen(
          head.cut() || watching.enough(), reading.map(Reading::notes).orElse(List.of()), problems);
    } catch (java.nio.charset.CharacterCodingException e) {
      Problem other = Problem.error(Source.of(report.name()), "audit-charset");
      return new Seen(false, false, List.of(), List.of(), List.of(), List.of(other));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Optional<Reading> read(
      Head head,
      ReportWords words,
      Reports.Options options,
      Watching watching,
      List<Problem> problems)
      throws IOException {
    try {
      return Reports.of(words, Pseudonyms.forThisAudit(), options, watching)
          .read(head.source(), item -> {})
          .match(
              Optional::of,
              p -> {
                problems.addAll(p);
                return Optional.empty();
              });
    } catch (Watching.Enough e) {
      return Optional.empty();
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
