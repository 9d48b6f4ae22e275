package org.clausier.usage.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.Duplicates;
import org.clausier.usage.FileKind;
import org.clausier.usage.Mapping;
import org.clausier.usage.ObjectRows;
import org.clausier.usage.Overflow;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReadingDesk;
import org.clausier.usage.ReportReader;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.RowWatch;
import org.clausier.usage.Survey;
import org.clausier.usage.UsageItem;
import org.clausier.usage.csv.CsvReports;
import org.clausier.usage.event.EventReports;
import org.clausier.usage.event.StatementMemory;
import org.clausier.usage.xlsx.XlsxReports;

/**
 * Reads the reports of an audit, whatever each is written in. What was sent twice, in one file or
 * in two of different kinds, is counted once.
 */
public final class Reports implements ReportReader {

  private final ReadingDesk desk;
  private final Options options;
  private final StatementMemory statements;
  private final Map<FileKind, ReportReader> readers = new EnumMap<>(FileKind.class);

  private Reports(ReadingDesk desk, Options options, StatementMemory statements) {
    this.desk = desk;
    this.options = options;
    this.statements = statements;
  }

  /**
   * What is said of the files, beside what they say.
   *
   * @param kind of all the files, when their content must not decide
   * @param mappings of the words of some of them
   * @param sheet of their workbooks, the only one to be read; all of them when nobody said
   * @param written how texts are written, unpacked if they were packed
   */
  public record Options(
      Optional<FileKind> kind, List<Mapping> mappings, Optional<String> sheet, Written written) {
    public static final Options NONE = new Options(Optional.empty(), List.of());

    /** Every sheet. */
    public Options(Optional<FileKind> kind, List<Mapping> mappings) {
      this(kind, mappings, Optional.empty());
    }

    /** Texts as they show that they are written. */
    public Options(Optional<FileKind> kind, List<Mapping> mappings, Optional<String> sheet) {
      this(kind, mappings, sheet, Written.AS_IT_SHOWS);
    }

    public Options {
      mappings = List.copyOf(mappings);
    }
  }

  /** Every kind of file, each recognised by its content. */
  public static Format format() {
    return format(Options.NONE);
  }

  public static Format format(Options options) {
    return format(options, Overflow.usualRoom());
  }

  /**
   * @param room how many rows and statements are remembered, beyond which they are compared on
   *     disk; what is read does not depend on it
   */
  public static Format format(Options options, int room) {
    return (words, pseudonyms) -> of(words, pseudonyms, options, RowWatch.NOBODY, room);
  }

  /**
   * @param watch sees the rows of tables as they are
   */
  public static Reports of(
      ReportWords words, Pseudonyms pseudonyms, Options options, RowWatch watch) {
    return of(words, pseudonyms, options, watch, Overflow.usualRoom());
  }

  private static Reports of(
      ReportWords words, Pseudonyms pseudonyms, Options options, RowWatch watch, int room) {
    ReportWords said = words.with(options.mappings());
    return new Reports(
        new ReadingDesk(said, pseudonyms, new Duplicates(room), watch),
        options,
        new StatementMemory(room));
  }

  /** The tables of a report, looked at and not counted; refused when it has none. */
  public static Outcome<List<Survey.Table>> tables(
      ReportWords words, ReportSource source, Options options) {
    Survey survey = new Survey(words.with(options.mappings()));
    List<Problem> problems = new ArrayList<>();
    of(words, Pseudonyms.forThisAudit(), options, survey)
        .read(source, item -> {})
        .match(r -> true, problems::addAll);
    List<Survey.Table> found = survey.tables();
    if (!found.isEmpty()) return Outcome.ok(found);
    return Outcome.refused(
        problems.isEmpty()
            ? List.of(Problem.error(Source.of(source.name()), "usage-no-table"))
            : problems);
  }

  /** The names of the sheets of a workbook, hidden ones too; none when it is no workbook. */
  public static List<String> sheets(ReportSource source) {
    try {
      return Recognition.of(source, Options.NONE)
          .match(
              found ->
                  found.kind() == FileKind.XLSX ? XlsxReports.sheets(found.source()) : List.of(),
              problems -> List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Outcome<Reading> read(ReportSource source, Consumer<? super UsageItem> to) {
    try {
      return Recognition.of(source, options).then(found -> read(found, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome<Reading> read(Recognition found, Consumer<? super UsageItem> to) {
    HandedOver source = found.source();
    try {
      Outcome<Reading> reading =
          readers.computeIfAbsent(found.kind(), this::reader).read(source, to);
      return source.spoilt().<Outcome<Reading>>map(Outcome::refused).orElse(reading);
    } catch (RuntimeException e) {
      // whatever a reader made of it, a file that ends badly is the world's fault
      if (source.spoilt().isEmpty()) throw e;
      return Outcome.refused(source.spoilt().get());
    }
  }

  @Override
  public boolean again() {
    boolean byStatements = statements.again();
    boolean byRows = desk.duplicates().again();
    if (!byStatements && !byRows) return false;
    statements.forget();
    desk.duplicates().forget();
    readers.clear();
    return true;
  }

  private ObjectRows objects() {
    return new ObjectRows(desk.words(), desk.pseudonyms(), desk.duplicates());
  }

  /** The reader of each kind, made once an audit. */
  private ReportReader reader(FileKind kind) {
    return switch (kind) {
      case CSV -> new CsvReports(desk);
      case XLSX -> new XlsxReports(desk, options.sheet());
      case JSON, NDJSON, XAPI, OPENEDX ->
          new EventReports(kind, desk.words(), desk.pseudonyms(), objects(), statements);
    };
  }
}
