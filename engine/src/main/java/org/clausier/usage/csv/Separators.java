package org.clausier.usage.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.clausier.usage.ReportWords;
import org.clausier.usage.RowStream;

/** What separates the cells of a file: what cuts its beginning into the columns of a header. */
final class Separators {

  static final String KNOWN = ";,\t";
  static final String OTHERS = "|:^~";

  private Separators() {}

  /** Those under which some row of the beginning names the most columns: none, one or several. */
  static List<Character> of(String head, String among, ReportWords words) {
    List<Character> best = new ArrayList<>();
    int most = 1;
    for (char separator : among.toCharArray()) {
      int fit = fit(head, separator, words);
      if (fit > most) best.clear();
      if (fit >= most && fit > 1) best.add(separator);
      most = Math.max(most, fit);
    }
    return best;
  }

  private static int fit(String head, char separator, ReportWords words) {
    int seen = 0;
    try (CsvReader<CsvRecord> csv = CsvReports.csv(separator).ofCsvRecord(new StringReader(head))) {
      for (CsvRecord row : csv) {
        int fit = RowStream.fit(row.getFields(), words);
        if (fit > 0 || ++seen > RowStream.MOST_TITLES) return fit;
      }
    } catch (CsvParseException e) {
      return 0; // the head may be cut within quotes; the whole file is judged later
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }
}
