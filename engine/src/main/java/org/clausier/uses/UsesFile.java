package org.clausier.uses;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.clausier.library.Library;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.ruling.Use;

/**
 * Many uses in a CSV file: columns practice, audience, day, and one for each circumstance, whose
 * blank is unknown. Read row by row: memory does not grow with the file.
 */
public final class UsesFile {

  /** Where the rows go, in order. */
  public interface Sink {
    void use(Source at, Use use);

    /** A row that could not be read: all its problems. */
    void refused(List<Problem> problems);
  }

  private static final int LARGEST_FIELD = 1 << 16;

  private final Library library;
  private final UseReader reader;
  private final LocalDate today;

  /**
   * @param today the day of the rows that give none
   */
  public UsesFile(Library library, UseReader reader, LocalDate today) {
    this.library = library;
    this.reader = reader;
    this.today = today;
  }

  /**
   * Hands over each row, or its problems.
   *
   * @return the problems of the header; when there is one, no row was handed over
   */
  public List<Problem> read(String name, Reader text, char separator, Sink sink)
      throws IOException {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .maxBufferSize(LARGEST_FIELD)
            .detectBomHeader(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      return rows(name, csv.iterator(), sink);
    }
  }

  private List<Problem> rows(String name, Iterator<CsvRecord> records, Sink sink) {
    long last = 0;
    try {
      if (!records.hasNext()) return List.of(Problem.error(Source.of(name), "file-empty"));
      Outcome<UsesColumns> header = UsesColumns.of(library, new Source(name, 1), records.next());
      if (header instanceof Outcome.Refused<UsesColumns> r) return r.problems();
      UsesRow row = new UsesRow(name, ((Outcome.Ok<UsesColumns>) header).value(), reader, today);
      while (records.hasNext()) {
        CsvRecord record = records.next();
        last = record.getStartingLineNumber();
        row.read(record, sink);
      }
    } catch (CsvParseException e) {
      sink.refused(List.of(Problem.error(new Source(name, (int) last + 1), "csv-broken")));
    }
    return List.of();
  }
}
