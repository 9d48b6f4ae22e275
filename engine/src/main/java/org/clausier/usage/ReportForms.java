package org.clausier.usage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausier.library.Library;
import org.clausier.yaml.Fields;

/**
 * How reports are written, as the library has it: the words of columns and answers, the indicators,
 * the practices that are not counted.
 */
public record ReportForms(
    Map<String, List<String>> columns,
    Map<String, List<String>> answers,
    Map<String, Indicator> indicators,
    Set<String> notCounted) {

  private static final String FILE = "reports/usage.yaml";

  /** Reads the library's file, which must be right. */
  public static ReportForms of(Library library) {
    return library.file(FILE, ReportForms::read);
  }

  private static ReportForms read(Fields f) {
    ReportForms forms =
        new ReportForms(
            words(f, "columns"),
            words(f, "answers"),
            indicators(f),
            new TreeSet<>(f.texts("not-counted")));
    f.done();
    return forms;
  }

  private static Map<String, List<String>> words(Fields f, String key) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    f.fields(key).ifPresent(w -> w.keys().forEach(k -> words.put(k, w.texts(k))));
    return words;
  }

  private static Map<String, Indicator> indicators(Fields f) {
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    f.fields("indicators")
        .ifPresent(
            all ->
                all.keys()
                    .forEach(
                        id -> all.fields(id).ifPresent(i -> indicators.put(id, indicator(id, i)))));
    return indicators;
  }

  private static Indicator indicator(String id, Fields f) {
    Map<String, String> labels = new TreeMap<>();
    for (String language : List.of("fr", "en")) {
      f.required(language).ifPresent(text -> labels.put(language, text));
    }
    Indicator indicator =
        new Indicator(
            id,
            f.texts("reports"),
            f.texts("at-most"),
            f.texts("units"),
            optional(f, "practice"),
            optional(f, "settles"),
            labels);
    f.done();
    return indicator;
  }

  private static Optional<String> optional(Fields f, String key) {
    return f.has(key) ? f.text(key) : Optional.empty();
  }
}
