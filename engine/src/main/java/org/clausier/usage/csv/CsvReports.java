package org.clausier.usage.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.Duplicates;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportReader;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.RowStream;
import org.clausier.usage.UsageItem;

/**
 * Reads CSV usage reports as spreadsheets export them. A file is gone through twice, once to know
 * its encoding and its fingerprint, once for its rows; it is never held in memory. Several reports
 * of one audit are read by the same reader, so that a row sent twice is counted once.
 */
public final class CsvReports implements ReportReader {

  private static final char[] SEPARATORS = {';', ',', '\t'};
  private static final int LONGEST_CELL = 1 << 20;

  private final ReportWords words;
  private final Pseudonyms pseudonyms;
  private final Duplicates duplicates;

  public CsvReports(ReportWords words, Pseudonyms pseudonyms) {
    this(words, pseudonyms, new Duplicates());
  }

  /**
   * @param duplicates what other reports of the audit said already
   */
  public CsvReports(ReportWords words, Pseudonyms pseudonyms, Duplicates duplicates) {
    this.words = words;
    this.pseudonyms = pseudonyms;
    this.duplicates = duplicates;
  }

  /**
   * Reads a report; nothing of what was accepted may be used when the outcome is a refusal: empty,
   * not text, no header, a column named twice, a quote never closed.
   */
  @Override
  public Outcome<Reading> read(ReportSource source, Consumer<? super UsageItem> to) {
    try {
      return TextFile.inspect(source).then(file -> rows(source, file, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome<Reading> rows(
      ReportSource source, TextFile file, Consumer<? super UsageItem> to) {
    RowStream rows = new RowStream(source.name(), words, pseudonyms, duplicates, to);
    file.notes().forEach(rows::note);
    char separator = separator(file.head());
    try (InputStream bytes = source.open();
        Reader text = new BufferedReader(new InputStreamReader(bytes, file.decoder()), 1 << 16);
        CsvReader<CsvRecord> csv = csv(separator).ofCsvRecord(afterBom(text))) {
      for (CsvRecord row : csv) {
        if (!rows.take(row.getFields())) break;
      }
    } catch (CsvParseException e) {
      return Outcome.refused(
          Problem.error(new Source(source.name(), rows.row() + 1), "usage-quotes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return end(rows, source);
  }

  private static Outcome<Reading> end(RowStream rows, ReportSource source) {
    try {
      return rows.end(source.sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader afterBom(Reader text) throws IOException {
    text.mark(1);
    if (text.read() != '\uFEFF') text.reset();
    return text;
  }

  /** The separator under which some row of the beginning names the most columns. */
  private char separator(String head) {
    char best = SEPARATORS[0];
    int most = 0;
    for (char separator : SEPARATORS) {
      int fit = fit(head, separator);
      if (fit > most) {
        best = separator;
        most = fit;
      }
    }
    return best;
  }

  private int fit(String head, char separator) {
    int best = 0;
    int seen = 0;
    try (CsvReader<CsvRecord> csv = csv(separator).ofCsvRecord(new StringReader(head))) {
      for (CsvRecord row : csv) {
        best = Math.max(best, RowStream.fit(row.getFields(), words));
        if (best > 0 || ++seen > RowStream.MOST_TITLES) return best;
      }
    } catch (CsvParseException e) {
      return best; // the head may be cut within quotes; the whole file is judged later
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return best;
  }

  private static CsvReader.CsvReaderBuilder csv(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowUnclosedQuote(false)
        .allowExtraCharsAfterClosingQuote(false)
        .maxBufferSize(LONGEST_CELL);
  }
}
