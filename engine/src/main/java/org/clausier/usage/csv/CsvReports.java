package org.clausier.usage.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReadingDesk;
import org.clausier.usage.ReportReader;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.RowStream;
import org.clausier.usage.UsageItem;
import org.clausier.usage.bytes.Pace;

/**
 * Reads CSV usage reports as spreadsheets export them. A file is gone through twice, once to know
 * its encoding and its fingerprint, once for its rows; it is never held in memory. Several reports
 * of one audit are read by the same reader, so that a row sent twice is counted once.
 */
public final class CsvReports implements ReportReader {

  /** The longest line read, in characters: a row of a thousand columns is a tenth of it. */
  static final int LONGEST_LINE = 1 << 20;

  private final ReadingDesk desk;
  private final Pace pace;

  public CsvReports(ReportWords words, Pseudonyms pseudonyms) {
    this(ReadingDesk.of(words, pseudonyms));
  }

  public CsvReports(ReadingDesk desk) {
    this(desk, Pace.USUAL);
  }

  private CsvReports(ReadingDesk desk, Pace pace) {
    this.desk = desk;
    this.pace = pace;
  }

  /** By the strict reader alone, row by row on one thread: what any other must equal. */
  public static CsvReports strict(ReportWords words, Pseudonyms pseudonyms) {
    return new CsvReports(ReadingDesk.of(words, pseudonyms), new Pace(0, Pace.USUAL.chunk()));
  }

  /** On so many threads, cut into pieces of about so many bytes: what is read does not differ. */
  public static CsvReports cut(ReportWords words, Pseudonyms pseudonyms, int threads, int bytes) {
    return new CsvReports(ReadingDesk.of(words, pseudonyms), new Pace(threads, bytes));
  }

  /**
   * Reads a report; nothing of what was accepted may be used when the outcome is a refusal: empty,
   * not text, no header, a column named twice, separators that cannot be told, a quote never
   * closed, days whose order nobody can tell.
   */
  @Override
  public Outcome<Reading> read(ReportSource source, Consumer<? super UsageItem> to) {
    try {
      return TextFile.inspect(source, pace)
          .then(file -> separator(source, file).then(s -> rows(source, file, s, to)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Outcome<Character> separator(ReportSource source, TextFile file) {
    if (file.told().isPresent()) return Outcome.ok(file.told().get());
    List<Character> found = Separators.of(file.head(), Separators.KNOWN, desk.words());
    if (found.size() == 1) return Outcome.ok(found.get(0));
    Source whole = Source.of(source.name());
    if (found.size() > 1) {
      return Outcome.refused(Problem.error(whole, "usage-separator-ambiguous"));
    }
    List<Character> others = Separators.of(file.head(), Separators.OTHERS, desk.words());
    // under none of them is there a header: reading on says what it lacks
    return others.isEmpty()
        ? Outcome.ok(likeliest(file.head()))
        : Outcome.refused(
            Problem.error(whole, "usage-separator-unknown", others.get(0).toString()));
  }

  /** The separator seen most, where there is no header to tell. */
  private static char likeliest(String head) {
    char best = Separators.KNOWN.charAt(0);
    long most = 0;
    for (char separator : Separators.KNOWN.toCharArray()) {
      long n = head.chars().filter(c -> c == separator).count();
      if (n > most) {
        best = separator;
        most = n;
      }
    }
    return best;
  }

  private Outcome<Reading> rows(
      ReportSource source, TextFile file, char separator, Consumer<? super UsageItem> to) {
    RowStream rows = desk.rows(source.name(), "", to);
    file.notes().forEach(rows::note);
    if (separator == ';') rows.note("usage-semicolon");
    if (separator == '\t') rows.note("usage-tab");
    try (InputStream bytes = source.open()) {
      if (pace.threads() == 0 || desk.isWatched() || !file.isPlain() || separator >= 0x80) {
        strictly(rows, file, separator, text(bytes, file));
      } else plainly(rows, file, separator, bytes);
      return rows.end(source.sha256());
    } catch (CsvParseException e) {
      return Outcome.refused(
          Problem.error(new Source(source.name(), rows.row() + 1), "usage-quotes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void plainly(RowStream rows, TextFile file, char separator, InputStream bytes)
      throws IOException {
    Narrow narrow = new Narrow(file.charset());
    narrow.skip(bytes, file.before());
    PlainRows.Cutters cutters =
        layout ->
            () ->
                new RowCutter(
                    layout, separator, narrow, desk.pseudonyms().copy(), desk.duplicates().hash());
    Optional<InputStream> left =
        new PlainRows(rows, separator, pace).read(bytes, 2 * LONGEST_LINE, cutters);
    if (left.isPresent()) {
      strictly(rows, file, separator, new InputStreamReader(left.get(), file.decoder()));
    }
  }

  private static void strictly(RowStream rows, TextFile file, char separator, Reader text) {
    Optional<LineGuard> guard =
        file.longest() > LONGEST_LINE
            ? Optional.of(new LineGuard(text, LONGEST_LINE, separator))
            : Optional.empty();
    CsvRecordHandler handler =
        CsvRecordHandler.builder()
            .maxFields(LONGEST_LINE + 2)
            .maxFieldSize(LONGEST_LINE + 2)
            .maxRecordSize(4 * LONGEST_LINE)
            .build();
    for (CsvRecord row : csv(separator).build(handler, guard.<Reader>map(g -> g).orElse(text))) {
      boolean more =
          guard.isPresent() && isCut(row, guard.get())
              ? rows.reject("usage-line-long", LONGEST_LINE + "")
              : rows.take(row.getFields());
      if (!more) return;
    }
  }

  private static boolean isCut(CsvRecord row, LineGuard guard) {
    long first = row.getStartingLineNumber();
    int inside = row.getFields().stream().mapToInt(CsvReports::lineBreaks).sum();
    return guard.cut(first, first + inside);
  }

  private static int lineBreaks(String cell) {
    int breaks = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\n' && (i == 0 || cell.charAt(i - 1) != '\r') || c == '\r') breaks++;
    }
    return breaks;
  }

  /** The text after its mark and its « sep= » line: spreadsheets do not number that one. */
  static Reader text(InputStream bytes, TextFile file) throws IOException {
    Reader text = new InputStreamReader(bytes, file.decoder());
    for (int i = 0; i < file.before(); i++) text.read();
    return text;
  }

  static CsvReader.CsvReaderBuilder csv(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowUnclosedQuote(false)
        .allowExtraCharsAfterClosingQuote(false)
        .maxBufferSize(2 * LONGEST_LINE);
  }
}
