package org.clausier.web.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.uses.DayReader;
import org.clausier.uses.UseReader;
import org.clausier.uses.UsesFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Uses as NDJSON: on each line an object with the names of the columns of a CSV file. */
final class JsonUses {

  private static final int LONGEST_LINE = 1 << 16;
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final UseReader reader;
  private final LocalDate today;

  JsonUses(UseReader reader, LocalDate today) {
    this.reader = reader;
    this.today = today;
  }

  /**
   * Hands over each line, or its problems.
   *
   * @return what was wrong with the whole of it: then nothing was handed over
   */
  List<Problem> read(String name, InputStream in, UsesFile.Sink sink) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    int read = 0;
    for (String line = next(lines); line != null; line = next(lines)) {
      number++;
      if (line.isBlank()) continue;
      read++;
      use(new Source(name, number), line, sink);
    }
    return read == 0 ? List.of(Problem.error(Source.of(name), "file-empty")) : List.of();
  }

  /** A line; what is beyond the longest is read, and lost: it is then no JSON. */
  private static @org.jspecify.annotations.Nullable String next(BufferedReader lines)
      throws IOException {
    int c = lines.read();
    if (c < 0) return null;
    StringBuilder line = new StringBuilder();
    for (; c >= 0 && c != '\n'; c = lines.read()) {
      if (line.length() < LONGEST_LINE) line.append((char) c);
    }
    return line.toString();
  }

  private void use(Source at, String line, UsesFile.Sink sink) {
    Map<String, String> values;
    try {
      values = values(line);
    } catch (JacksonException e) {
      sink.refused(List.of(Problem.error(at, "ndjson-broken")));
      return;
    }
    Optional<String> practice = Optional.ofNullable(values.remove("practice"));
    Optional<String> audience = Optional.ofNullable(values.remove("audience"));
    Optional<String> written = Optional.ofNullable(values.remove("day"));
    Optional<LocalDate> day =
        written.isEmpty() ? Optional.of(today) : DayReader.read(written.get().strip());
    if (practice.isEmpty() || audience.isEmpty()) {
      String missing = practice.isEmpty() ? "practice" : "audience";
      sink.refused(List.of(Problem.error(at, "column-missing", missing)));
    } else if (day.isEmpty()) {
      sink.refused(List.of(Problem.error(at, "value-not-day", "day", written.orElse(""))));
    } else {
      reader
          .use(at, practice.get(), audience.get(), day.get(), values)
          .match(
              use -> {
                sink.use(at, use);
                return true;
              },
              problems -> {
                sink.refused(problems);
                return false;
              });
    }
  }

  /** The members of a flat object, as texts; nulls are as if absent. */
  private static Map<String, String> values(String line) {
    Map<String, String> values = new LinkedHashMap<>();
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) throw broken(json);
      for (JsonToken t = json.nextToken(); t != JsonToken.END_OBJECT; t = json.nextToken()) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value == null || !value.isScalarValue()) throw broken(json);
        if (value != JsonToken.VALUE_NULL) values.put(name, json.getString());
      }
      if (json.nextToken() != null) throw broken(json);
    }
    return values;
  }

  private static JacksonException broken(JsonParser json) {
    return new tools.jackson.core.exc.StreamReadException(json, "not a flat object");
  }
}
