package org.clausier.usage.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.usage.DayOrder;
import org.clausier.usage.Mapping;
import org.clausier.usage.ReportWords;
import org.clausier.yaml.Fields;
import org.clausier.yaml.Node;
import org.clausier.yaml.YamlReader;

/**
 * Reads a file of mappings – one, or one a table under {@code tables} – with all its problems at
 * once: unknown fields and values, what is still to be decided (« ? »), a header or a value said
 * twice.
 */
public final class MappingReader {

  static final String UNDECIDED = "?";

  /** The fingerprint of no table. */
  private static final Optional<String> NO_TABLE = Optional.of("");

  /** A letter or two would be in any address. */
  private static final int SHORTEST_COURSE = 3;

  private final ReportWords words;
  private final List<Problem> problems = new ArrayList<>();

  private MappingReader(ReportWords words) {
    this.words = words;
  }

  /**
   * @param words those that the fields and values must be among
   */
  public static Outcome<List<Mapping>> read(ReportWords words, String name, byte[] bytes) {
    return YamlReader.read(name, bytes)
        .then(mapping -> new MappingReader(words).mappings(name, mapping));
  }

  private Outcome<List<Mapping>> mappings(String name, Node.Mapping mapping) {
    Fields f = new Fields(name, mapping, problems);
    Optional<Problem> format = PolicyReader.wrongFormat(f, "mapping");
    if (format.isPresent()) return Outcome.refused(format.get());
    String id = f.required("mapping").orElse("");
    List<String> courses = f.texts("course-ids");
    courses.stream()
        .filter(c -> c.strip().length() < SHORTEST_COURSE)
        .forEach(c -> f.problem(f.source("course-ids"), "usage-mapping-course", c));
    List<Mapping> all = new ArrayList<>();
    if (f.has("tables")) {
      // what is of the course is said once, for all of them
      all.add(new Mapping(id, NO_TABLE, Map.of(), Map.of(), Optional.empty(), courses));
      for (Fields table : f.list("tables")) {
        table.present("headers");
        all.add(table(id, table, List.of()));
        table.done();
      }
    } else all.add(table(id, f, courses));
    f.keysAsked("note").done();
    return problems.isEmpty()
        ? Outcome.ok(List.copyOf(all))
        : Outcome.refused(PolicyReader.inOrder(problems));
  }

  private Mapping table(String id, Fields f, List<String> courses) {
    Optional<String> headers = f.has("headers") ? f.text("headers") : Optional.empty();
    headers
        .filter(h -> !h.matches("[0-9a-f]{16}"))
        .ifPresent(h -> f.problem(f.source("headers"), "usage-mapping-headers", h));
    Optional<DayOrder> order =
        f.has("dates")
            ? f.oneOf("dates", List.of("day-first", "month-first")).map(MappingReader::order)
            : Optional.empty();
    Map<String, String> columns = new LinkedHashMap<>();
    f.fields("columns").ifPresent(c -> columns(c, columns));
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    f.fields("values").ifPresent(v -> v.keys().forEach(field -> values(v, field, values)));
    return new Mapping(id, headers, columns, values, order, courses);
  }

  private static DayOrder order(String id) {
    return id.equals(DayOrder.DAY_FIRST.id()) ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
  }

  private void columns(Fields f, Map<String, String> columns) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String header : f.keys()) {
      Optional<String> field = decided(f, header);
      if (field.isEmpty()) continue;
      String id = field.get();
      if (!id.equals(Mapping.IGNORE)) {
        if (!words.fields().contains(id)) {
          f.unknown(f.source(header), "usage-mapping-field", id, words.fields());
        } else if (fields.putIfAbsent(id, header) != null) {
          f.problem(f.source(header), "usage-mapping-field-twice", id, fields.getOrDefault(id, ""));
        }
      }
      put(f, header, id, columns);
    }
  }

  private void values(Fields all, String field, Map<String, Map<String, String>> values) {
    if (!words.fields().contains(field)) {
      all.unknown(all.source(field), "usage-mapping-field", field, words.fields());
    }
    Map<String, String> of = values.computeIfAbsent(field, k -> new LinkedHashMap<>());
    all.fields(field)
        .ifPresent(
            f -> {
              for (String value : f.keys()) {
                Optional<String> id = decided(f, value);
                if (id.isEmpty()) continue;
                if (!id.get().equals(Mapping.IGNORE) && !words.isValue(field, id.get())) {
                  f.unknown(
                      f.source(value), "usage-mapping-value", id.get(), words.values(field), field);
                }
                put(f, value, id.get(), of);
              }
            });
  }

  private static Optional<String> decided(Fields f, String key) {
    Optional<String> said = f.text(key);
    if (said.filter(UNDECIDED::equals).isEmpty()) return said;
    f.problem(f.source(key), "usage-mapping-undecided", key);
    return Optional.empty();
  }

  private static void put(Fields f, String written, String id, Map<String, String> to) {
    if (to.putIfAbsent(ReportWords.plain(written), id) != null) {
      f.problem(f.source(written), "usage-mapping-twice", written);
    }
  }
}
