package org.clausier.usage.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.clausier.problem.Outcome;
import org.clausier.usage.Duplicates;
import org.clausier.usage.FileKind;
import org.clausier.usage.ObjectRows;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportReader;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
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

  private final ReportWords words;
  private final Pseudonyms pseudonyms;
  private final Optional<FileKind> asked;
  private final StatementMemory statements = new StatementMemory();
  private Duplicates duplicates = new Duplicates();
  private final Map<FileKind, ReportReader> readers = new EnumMap<>(FileKind.class);

  private Reports(ReportWords words, Pseudonyms pseudonyms, Optional<FileKind> asked) {
    this.words = words;
    this.pseudonyms = pseudonyms;
    this.asked = asked;
  }

  /** Every kind of file, each recognised by its content. */
  public static Format format() {
    return format(Optional.empty());
  }

  /**
   * @param asked the kind of all the files, when their content must not decide
   */
  public static Format format(Optional<FileKind> asked) {
    return (words, pseudonyms) -> new Reports(words, pseudonyms, asked);
  }

  @Override
  public Outcome<Reading> read(ReportSource source, Consumer<? super UsageItem> to) {
    try {
      return Recognition.of(source, asked).then(found -> read(found, to));
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
    if (!statements.again()) return false;
    duplicates = new Duplicates();
    readers.clear();
    return true;
  }

  private ObjectRows objects() {
    return new ObjectRows(words, pseudonyms, duplicates);
  }

  /** The reader of each kind, made once an audit. */
  private ReportReader reader(FileKind kind) {
    return switch (kind) {
      case CSV -> new CsvReports(words, pseudonyms, duplicates);
      case XLSX -> new XlsxReports(words, pseudonyms, duplicates);
      case JSON, NDJSON, XAPI, OPENEDX ->
          new EventReports(kind, words, pseudonyms, objects(), statements);
    };
  }
}
