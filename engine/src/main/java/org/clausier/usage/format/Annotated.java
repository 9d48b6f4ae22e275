package org.clausier.usage.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.clausier.library.Messages;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.Annotations;
import org.clausier.usage.FileKind;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReadingDesk;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.RowWatch;
import org.clausier.usage.UsageItem;
import org.clausier.usage.csv.CsvCopy;
import org.clausier.usage.xlsx.WorkbookCopy;

/**
 * A report given back as it came, each rejected row saying at its end what is wrong with it and
 * what to do. Values that may name somebody are hidden in what is added.
 */
public final class Annotated {

  /** How many rows are annotated: a report with more is to be exported again, not repaired. */
  public static final int MOST = 100_000;

  private Annotated() {}

  /**
   * Writes the report; what was written is worth nothing when the outcome is a refusal: no table,
   * or one that cannot be read.
   */
  public static Outcome<Reading> write(
      ReportSource file,
      ReportWords words,
      Reports.Options options,
      Messages messages,
      OutputStream to) {
    try {
      return Recognition.of(file, options)
          .then(
              found ->
                  found.kind() == FileKind.CSV || found.kind() == FileKind.XLSX
                      ? copied(file, found, words, options, messages, to)
                      : Outcome.refused(
                          Problem.error(Source.of(file.name()), "usage-annotated-table")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome<Reading> copied(
      ReportSource file,
      Recognition found,
      ReportWords words,
      Reports.Options options,
      Messages messages,
      OutputStream to) {
    Pseudonyms forgotten = Pseudonyms.forThisAudit();
    Map<String, Map<Integer, String>> rows = new HashMap<>();
    int[] count = {0};
    return Reports.of(words, forgotten, options, RowWatch.NOBODY)
        .read(
            file,
            item -> {
              if (!(item instanceof UsageItem.Rejected r) || count[0]++ >= MOST) return;
              Problem p = r.problem();
              rows.computeIfAbsent(p.source().sheet(), s -> new HashMap<>())
                  .put(p.source().line(), messages.sentence(p) + " " + messages.remedy(p));
            })
        .then(
            reading -> {
              Annotations all =
                  Annotations.of(messages.text("usage.annotated.title"), reading.tables(), rows);
              ReadingDesk desk = ReadingDesk.of(words.with(options.mappings()), forgotten);
              return write(found, desk, all, to).then(a -> Outcome.ok(reading));
            });
  }

  private static Outcome<Annotations> write(
      Recognition found, ReadingDesk desk, Annotations all, OutputStream to) {
    try {
      GZIPOutputStream packed = found.source().isPacked() ? new GZIPOutputStream(to) : null;
      OutputStream out = packed == null ? to : packed;
      Outcome<Annotations> copied =
          found.kind() == FileKind.CSV
              ? CsvCopy.of(found.source(), desk, all, out)
              : WorkbookCopy.of(found.source(), all, out);
      if (packed != null) packed.finish();
      return copied;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
