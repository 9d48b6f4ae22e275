package org.clausier.usage.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.clausier.library.Library;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.MemberRows;
import org.clausier.usage.Members;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReportSource;

/** Reads a table of members, in any of the forms that spreadsheets export. */
public final class MembersFile {

  private static final int MOST_LOOKED_AT = 50;

  private MembersFile() {}

  /** The members, or all that is wrong: a table with one wrong line is not used. */
  public static Outcome<Members> read(Library library, ReportSource source, Pseudonyms keys) {
    try {
      return TextFile.inspect(source).then(file -> rows(library, source, file, keys));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome<Members> rows(
      Library library, ReportSource source, TextFile file, Pseudonyms keys) {
    MemberRows rows = new MemberRows(library, source.name(), keys);
    char separator = file.told().orElseGet(() -> separator(file.head(), rows));
    try (InputStream bytes = source.open();
        Reader text = CsvReports.text(bytes, file);
        CsvReader<CsvRecord> csv = CsvReports.csv(separator).ofCsvRecord(text)) {
      for (CsvRecord row : csv) {
        if (!rows.take(row.getFields())) break;
      }
    } catch (CsvParseException e) {
      return Outcome.refused(
          Problem.error(new Source(source.name(), rows.row() + 1), "usage-quotes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows.end();
  }

  private static char separator(String head, MemberRows rows) {
    char best = Separators.KNOWN.charAt(0);
    int most = 0;
    for (char separator : Separators.KNOWN.toCharArray()) {
      int fit = fit(head, separator, rows);
      if (fit > most) {
        best = separator;
        most = fit;
      }
    }
    return best;
  }

  private static int fit(String head, char separator, MemberRows rows) {
    int best = 0;
    int seen = 0;
    try (CsvReader<CsvRecord> csv = CsvReports.csv(separator).ofCsvRecord(new StringReader(head))) {
      for (CsvRecord row : csv) {
        best = Math.max(best, rows.fit(row.getFields()));
        if (++seen > MOST_LOOKED_AT) return best;
      }
    } catch (CsvParseException e) {
      return best; // the head may be cut within quotes; the whole file is judged later
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return best;
  }
}
