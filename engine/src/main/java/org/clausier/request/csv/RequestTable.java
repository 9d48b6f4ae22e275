package org.clausier.request.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clausier.library.Library;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.request.RequestFile;
import org.clausier.request.RequestReader;
import org.clausier.yaml.Suggestion;

/**
 * A table of requests, one a row. A row that is wrong is said and kept aside; the others are read.
 *
 * @param requests those that can be answered, in the order of the table
 * @param problems of the rows kept aside, each with its row and its column
 */
public record RequestTable(List<RequestFile> requests, List<Problem> problems) {

  /** The largest table read, in bytes. */
  public static final int LARGEST = 20_000_000;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  public RequestTable {
    requests = List.copyOf(requests);
    problems = List.copyOf(problems);
  }

  /** Refuses what is no table of requests: another header, an open quote, nothing. */
  public static Outcome<RequestTable> read(Library library, String name, byte[] bytes) {
    if (bytes.length > LARGEST) return refused(name, "file-too-large", LARGEST + "");
    String text = text(bytes);
    if (text.isBlank()) return refused(name, "file-empty");
    if (text.indexOf('\0') >= 0) return refused(name, "not-text");
    try {
      return rows(library, name, records(text));
    } catch (CsvParseException e) {
      return refused(name, "csv-syntax");
    }
  }

  private static Outcome<RequestTable> refused(String name, String id, String... arguments) {
    return Outcome.refused(Problem.error(Source.of(name), id, arguments));
  }

  /** UTF-8, else what French spreadsheets write. */
  private static String text(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, WINDOWS);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static List<CsvRecord> records(String text) {
    String header = text.lines().findFirst().orElse("");
    char separator =
        Stream.of(';', ',', '\t')
            .max(Comparator.comparingLong(s -> header.chars().filter(c -> c == s).count()))
            .orElseThrow();
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text)
        .stream()
        .toList();
  }

  private static Outcome<RequestTable> rows(Library library, String name, List<CsvRecord> records) {
    List<Problem> header = new ArrayList<>();
    List<Column> columns = columns(name, records.get(0), header);
    if (!header.isEmpty()) return Outcome.refused(header);
    List<RequestFile> requests = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (CsvRecord record : records.subList(1, records.size())) {
      Place place = new Place(name, (int) record.getStartingLineNumber(), columns);
      if (record.getFieldCount() > columns.size()) {
        problems.add(
            Problem.error(
                place.row(), "row-too-long", record.getFieldCount() + "", columns.size() + ""));
        continue;
      }
      RequestReader.read(library, name, Row.mapping(columns, record.getFields()))
          .match(
              file -> {
                Integer first = seen.putIfAbsent(file.request().id(), place.line());
                if (first == null) return requests.add(place.file(file));
                return problems.add(
                    Problem.error(place.row(), "request-twice", file.request().id(), first + ""));
              },
              wrong -> problems.addAll(place.here(wrong)));
    }
    if (records.size() == 1) problems.add(Problem.error(Source.of(name), "table-without-row"));
    return Outcome.ok(new RequestTable(requests, problems));
  }

  private static List<Column> columns(String name, CsvRecord header, List<Problem> problems) {
    List<Column> columns = new ArrayList<>();
    Set<String> missing = new TreeSet<>(Column.REQUIRED);
    for (String cell : header.getFields()) {
      Optional<Column> column = Column.of(cell);
      Source source = new Source(name, 1, cell.strip());
      if (column.isEmpty()) {
        problems.add(
            Problem.error(source, "column-unknown", cell.strip())
                .withHint(Suggestion.nearest(cell.strip(), Column.names()).orElse("")));
      } else if (columns.contains(column.get())) {
        problems.add(Problem.error(source, "column-twice", cell.strip()));
      } else {
        columns.add(column.get());
        missing.remove(column.get().name());
      }
    }
    missing.forEach(m -> problems.add(Problem.error(new Source(name, 1), "column-missing", m)));
    return columns;
  }
}
